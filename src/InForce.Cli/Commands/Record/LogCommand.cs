using System.CommandLine;
using System.Text;
using InForce.App.Exports;
using InForce.App.Record;
using InForce.Cli.Hosting;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce log list|export|verify|complete</c>: everything that was ever done to a record, and the proof that nothing of it was altered.</summary>
internal static class LogCommand
{
    public static Command Build(Host host) => new("log", "What was done to the record, by whom and when; proof that it was not altered") { List(host), Export(host), Verify(host), Complete(host) };

    private static Command List(Host host)
    {
        Option<string?> record = RecordOptions.Record();
        var command = new Command("list", "Every entry, one JSON object a line, with its hash") { record };
        command.SetAction(parsed =>
        {
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            foreach (LogEntry entry in store.Log())
            {
                host.Out.WriteLine(LogLine.Json(entry));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Export(Host host)
    {
        var file = new Option<string>("-o") { Description = "Where to write it", HelpName = "FILE", Required = true };
        Option<string?> record = RecordOptions.Record();
        var command = new Command("export", "The log as a file that 'inforce log verify FILE' checks on any machine, without the record") { file, record };
        command.SetAction(parsed =>
        {
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            LogVerdict verdict = store.VerifyLog();
            WholeFile.Save(parsed.GetValue(file)!, Encoding.UTF8.GetBytes(string.Concat(store.Log().Select(e => LogLine.Json(e) + "\n"))));
            host.Error.WriteLine($"inforce: {verdict.What}; note the hash of its last entry, {verdict.Head ?? "none"}: it shows that nothing was cut off");
            return verdict.Sound ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static Command Verify(Host host)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "An exported log (default: the log of the record)" };
        var documents = new Option<bool>("--documents") { Description = "Reads every document too: text, facts and statements must be those logged" };
        var head = new Option<string?>("--head") { Description = "The hash the last entry must have, as noted at an earlier time", HelpName = "HASH" };
        Option<string?> record = RecordOptions.Record();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json);
        var command = new Command("verify", "Checks the hash chain and every judgement against it; exit code 1 when it is broken") { file, documents, head, record, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json);
            if (parsed.GetValue(file) is not null && parsed.GetValue(documents))
            {
                throw new UsageException("--documents needs the record itself: leave the file out");
            }

            LogVerdict verdict = parsed.GetValue(file) is { } path ? LogFile.Verify(path) : OfRecord(host, parsed.GetValue(record), parsed.GetValue(documents));
            if (verdict.Sound && parsed.GetValue(head) is { } expected && verdict.Head != expected)
            {
                verdict = verdict with { Sound = false, What = $"unbroken, but its last entry has not the hash {expected}: entries were cut off or added" };
            }

            host.Out.WriteLine(chosen == OutputFormat.Text ? $"{(verdict.Sound ? "sound" : "broken")}: {verdict.What}" : LogLine.Json(verdict));
            return verdict.Sound ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static Command Complete(Host host)
    {
        Option<string?> record = RecordOptions.Record();
        Option<string?> who = RecordOptions.Who();
        var command = new Command("complete", "For records of early versions: logs the digests of statements that 'verify --documents' needs and their entries lack") { record, who };
        command.SetAction(parsed =>
        {
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            int added = store.CompleteLog(host.Now, RecordOptions.WhoOf(host, parsed.GetValue(who)));
            host.Error.WriteLine(added == 0 ? "inforce: nothing lacks" : $"inforce: {added} digests logged");
            return ExitCode.Done;
        });
        return command;
    }

    private static LogVerdict OfRecord(Host host, string? record, bool documents)
    {
        using RecordStore store = RecordOptions.OpenExisting(host, record);
        return store.VerifyLog(documents);
    }
}
