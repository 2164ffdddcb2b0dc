using System.CommandLine;
using InForce.App.Capture;
using InForce.App.Reading;
using InForce.App.Reading.Endpoint;
using InForce.Cli.Hosting;
using InForce.Cli.Hosting.Settings;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Reading;
using InForce.Remote.Readers;

namespace InForce.Cli.Commands;

/// <summary><c>inforce read PATH… [--published D]</c>: the statements documents make.</summary>
internal static class ReadCommand
{
    public static Command Build(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Documents: files, folders, globs, - for standard input" };
        var published = new Option<string?>("--published") { Description = "Day of publication for documents that do not say theirs" };
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var endpoint = new Option<string?>("--endpoint") { Description = "Ask a language model at this OpenAI-compatible address instead (or INFORCE_READER_URL; its key in INFORCE_READER_KEY). The texts are sent there" };
        var model = new Option<string?>("--model") { Description = "Name of the model asked (or INFORCE_READER_MODEL)" };
        var command = new Command("read", "Statements of documents: who did, plans or denies what, when, in which words") { paths, published, format, endpoint, model };
        command.SetAction((parsed, cancel) =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            DateOnly? day = parsed.GetValue(published) is { } given ? Instants.ParseDay(given, "--published") : null;
            string[] sources = parsed.GetValue(paths) ?? [];
            return Task.FromResult(EndpointOf(host, parsed.GetValue(endpoint), parsed.GetValue(model)) is { } asked
                ? ReadByEndpoint(host, asked, sources, day, chosen, cancel)
                : Read(host, ReadingPipeline.Shared, sources, day, chosen, cancel));
        });
        return command;
    }

    /// <summary>The endpoint asked for by option, environment or configuration file; null where ours reads.</summary>
    private static ChatEndpointSettings? EndpointOf(Host host, string? address, string? model)
    {
        address = host.Settings.Text(KnownSettings.ReaderUrl, address);
        return string.IsNullOrEmpty(address)
            ? null
            : ChatEndpointSettings.Of(address, host.Settings.Text(KnownSettings.ReaderModel, model), host.Settings.Text(KnownSettings.ReaderKey));
    }

    private static int ReadByEndpoint(Host host, ChatEndpointSettings settings, string[] paths, DateOnly? published, OutputFormat format, CancellationToken cancel)
    {
        using var endpoint = new ChatEndpoint(settings);
        var reader = new EndpointReader(endpoint, settings.Model);
        int code = Read(host, reader, paths, published, format, cancel);
        return reader.Failures > 0 ? ExitCode.Environment : code;
    }

    private static int Read(Host host, IReader reader, string[] paths, DateOnly? published, OutputFormat format, CancellationToken cancel)
    {
        int refused = 0, declined = 0;
        var read = new ReadDocuments(reader);
        foreach (ReadOutcome outcome in read.Read(new DocumentSource(() => host.In), paths, published, cancel))
        {
            if (outcome is ReadOutcome.Refused refusal)
            {
                refused++;
                host.Error.WriteLine("inforce: " + refusal.Message);
                continue;
            }

            var done = (ReadOutcome.Read)outcome;
            declined += done.Result.IsDeclined ? 1 : 0;
            foreach (string warning in done.Result.Warnings)
            {
                host.Error.WriteLine($"inforce: {done.Document.Id}: {warning}");
            }

            Print(host, done, format);
        }

        Documents.Declined(host, declined);
        return refused == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static void Print(Host host, ReadOutcome.Read done, OutputFormat format)
    {
        if (format == OutputFormat.Text)
        {
            host.Out.WriteLine(StatementText.Of(done.Document, done.Result));
            return;
        }

        foreach (Statement statement in done.Result.Statements)
        {
            host.Out.WriteLine(StatementLine.Write(statement));
        }
    }
}
