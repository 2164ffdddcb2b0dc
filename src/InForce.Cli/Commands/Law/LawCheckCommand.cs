using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Hosting;
using InForce.Law.Checking;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce law check</c>: published days of effect against the clauses, line by line.</summary>
internal static class LawCheckCommand
{
    public static Command Build(Host host)
    {
        var clauses = new Option<string>("--clauses") { Description = "Final clauses as one JSON table", HelpName = "FILE.json", Required = true };
        var participation = new Option<string>("--participation") { Description = "Acts with published days of effect", HelpName = "FILE.csv", Required = true };
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("check", "Holds published days of effect against the clauses") { clauses, participation, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            CheckReport report = CheckFiles.Run(parsed.GetValue(clauses)!, parsed.GetValue(participation)!);
            Print(host, report, chosen);
            return !report.Faults.IsEmpty ? ExitCode.BadInput
                : report.Rows.Any(r => r.Verdict == Verdict.Differs) ? ExitCode.Findings
                : ExitCode.Done;
        });
        return command;
    }

    private static void Print(Host host, CheckReport report, OutputFormat format)
    {
        foreach (string fault in report.Faults)
        {
            host.Error.WriteLine("inforce: refused: " + fault);
        }

        foreach (string remark in report.Remarks)
        {
            host.Error.WriteLine("inforce: note: " + remark);
        }

        if (format == OutputFormat.Text)
        {
            host.Out.Write(CheckFiles.Text(report));
            return;
        }

        foreach (CheckRow row in report.Rows)
        {
            host.Out.WriteLine(CheckFiles.Json(row));
        }

        host.Out.WriteLine(CheckFiles.Summary(report));
    }
}
