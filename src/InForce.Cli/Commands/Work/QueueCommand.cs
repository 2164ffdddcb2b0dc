using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using InForce.App.Capture;
using InForce.App.Record;
using InForce.App.Work;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Core.Problems;
using InForce.Store;
using InForce.Store.Work;

namespace InForce.Cli.Commands.Work;

/// <summary><c>inforce queue add|status|list|retry</c>: documents that wait for workers.</summary>
internal static class QueueCommand
{
    public static Command Build(Host host) => new("queue", "Documents that wait for workers of a shared record") { Add(host), Status(host), List(host), Retry(host) };

    private static Command Add(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Documents: files, folders, globs, - for standard input" };
        Option<string?> record = RecordOptions.Record(), who = RecordOptions.Who();
        var manifest = new Option<string?>("--manifest") { Description = "Addresses of saved pages: [{id, url, raw}]" };
        var ceiling = new Option<long>("--ceiling") { Description = "Waits while so many documents are in the queue", DefaultValueFactory = _ => EnqueueDocuments.DefaultCeiling };
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json);
        var command = new Command("add", "Capture documents here and put them into the queue; the same again changes nothing") { paths, record, who, manifest, ceiling, format };
        command.SetAction(async (parsed, cancel) =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json);
            if (parsed.GetValue(ceiling) < 1)
            {
                throw new UsageException("--ceiling: give a number from 1");
            }

            PageManifest? addresses = parsed.GetValue(manifest) is { } file ? PageManifest.Load(file) : null;
            using RecordStore store = RecordOptions.Open(host, parsed.GetValue(record));
            EnqueueReport report = await new EnqueueDocuments(store, RecordReader.Shipped, host.Clock, parsed.GetValue(ceiling)).AddAsync(
                new DocumentSource(() => host.In, addresses), parsed.GetValue(paths)!, RecordOptions.WhoOf(host, parsed.GetValue(who)), SayFull(host), cancel);
            foreach (string refusal in report.Refused)
            {
                host.Error.WriteLine("inforce: " + refusal);
            }

            host.Out.WriteLine(chosen == OutputFormat.Text
                ? string.Create(CultureInfo.InvariantCulture, $"{report.Queued} put into the queue, {report.Known} known, {report.Refused.Count} refused")
                : string.Create(CultureInfo.InvariantCulture, $"{{\"queued\":{report.Queued},\"known\":{report.Known},\"refused\":{report.Refused.Count}}}"));
            return report.Refused.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
        });
        return command;
    }

    /// <summary>Said once: a full queue may stay full for long.</summary>
    private static Action<long> SayFull(Host host)
    {
        bool said = false;
        return waiting =>
        {
            if (!said)
            {
                said = true;
                host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inforce: {waiting} documents are in the queue; waiting for workers ('inforce worker') to take some"));
            }
        };
    }

    private static Command Status(Host host)
    {
        Option<string?> record = RecordOptions.Record(), format = Format.Option(OutputFormat.Text, OutputFormat.Json);
        var command = new Command("status", "What waits, and what each worker has done") { record, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json);
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            host.Out.WriteLine(chosen == OutputFormat.Text ? QueueLines.Text(store.QueueStatus()) : QueueLines.Json(store.QueueStatus()));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List(Host host)
    {
        Option<string?> record = RecordOptions.Record(), format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("list", "Documents set aside because they could not be read, with their errors") { record, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            foreach (AsideDocument aside in store.SetAside())
            {
                host.Out.WriteLine(chosen == OutputFormat.Text ? QueueLines.Text(aside) : QueueLines.Json(aside));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Retry(Host host)
    {
        var numbers = new Argument<long[]>("NUMBER") { Arity = ArgumentArity.ZeroOrMore, Description = "Numbers as 'inforce queue list' shows them" };
        var all = new Option<bool>("--all") { Description = "Every document set aside" };
        Option<string?> record = RecordOptions.Record(), who = RecordOptions.Who();
        var command = new Command("retry", "Puts documents set aside back into the queue") { numbers, all, record, who };
        command.SetAction(parsed =>
        {
            long[] asked = parsed.GetValue(numbers)!;
            if (asked.Length == 0 != parsed.GetValue(all))
            {
                throw new UsageException("give either numbers or --all; see 'inforce queue list'");
            }

            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            ImmutableArray<long> back = store.Retry(asked.Length == 0 ? null : asked, host.Now, RecordOptions.WhoOf(host, parsed.GetValue(who)));
            foreach (long number in asked.Where(n => !back.Contains(n)))
            {
                throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"NUMBER {number}"), "no document is set aside under it", "the numbers are in 'inforce queue list'");
            }

            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inforce: {back.Length} put back into the queue"));
            return ExitCode.Done;
        });
        return command;
    }
}
