using System.CommandLine;
using InForce.App.Record;
using InForce.Cli.Hosting;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce log list|verify</c>: everything that was ever done to a record, and the proof that nothing of it was altered.</summary>
internal static class LogCommand
{
    public static Command Build(Host host) => new("log", "What was done to the record, by whom and when; proof that it was not altered") { List(host), Verify(host) };

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

    private static Command Verify(Host host)
    {
        Option<string?> record = RecordOptions.Record();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json);
        var command = new Command("verify", "Checks the hash chain and every judgement against it; exit code 1 when it is broken") { record, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json);
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            LogVerdict verdict = store.VerifyLog();
            host.Out.WriteLine(chosen == OutputFormat.Text ? $"{(verdict.Sound ? "sound" : "broken")}: {verdict.What}" : LogLine.Json(verdict));
            return verdict.Sound ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }
}
