using System.CommandLine;
using System.Globalization;
using InForce.App.Record;
using InForce.App.Record.Check;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Core.Documents;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce check PATH</c>: a text against the record and the law, without keeping it.</summary>
internal static class CheckCommand
{
    public static Command Build(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Documents: files, folders, globs, - for standard input" };
        var published = new Option<string?>("--published") { Description = "Day of publication where a document does not say its own", HelpName = "D" };
        Option<string?> record = RecordOptions.Record(), laws = LawOptions.Laws(), knownAt = RecordOptions.KnownAt();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("check", "What of a text is new to the record, known, a copy, overtaken, or at odds with it or with the law; keeps nothing. Exit code 1 when something is at odds")
        {
            paths, published, record, laws, knownAt, format,
        };
        command.SetAction((parsed, cancel) =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            string? day = parsed.GetValue(published) is { } given ? Instants.ParseDay(given, "--published").ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            DateTimeOffset at = RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt));
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            var check = new CheckText(new RecordQuestions(store, RecordOptions.Law(store, parsed.GetValue(laws), at).Engine));
            bool atOdds = false;
            int code = Documents.Each(
                host, parsed.GetValue(paths)!,
                document =>
                {
                    Document dated = document.Published is null ? document with { Published = day } : document;
                    CheckedDocument found = check.Check(dated, RecordReader.Shipped.Reader.Read(dated, cancel), at);
                    atOdds |= found.Statements.Any(s => s.Verdict <= CheckVerdict.Overtaken);
                    host.Out.Write(chosen == OutputFormat.Text ? CheckLine.Text(found) : CheckLine.Json(found) + "\n");
                },
                cancel);
            return Task.FromResult(code == ExitCode.Done && atOdds ? ExitCode.Findings : code);
        });
        return command;
    }
}
