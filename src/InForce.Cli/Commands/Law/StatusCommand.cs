using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Hosting;
using InForce.Law.Engine;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce status STATE TREATY</c>: where a state stands towards a treaty on a day, and why.</summary>
internal static class StatusCommand
{
    public static Command Build(Host host)
    {
        var state = new Argument<string>("STATE") { Description = "ISO code or English name" };
        var treaty = new Argument<string>("TREATY") { Description = "Id (APMBC) or usual name" };
        Option<string?> on = LawOptions.On();
        Option<string?> knownAt = LawOptions.KnownAt();
        Option<string?> laws = LawOptions.Laws();
        Option<string?> record = LawOptions.Record();
        var why = new Option<bool>("--why") { Description = "With the acts held and how far the clauses are verified" };
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl);
        var command = new Command("status", "Where a state stands towards a treaty on a day, with reasons") { state, treaty, on, knownAt, why, laws, record, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl);
            LawDesk desk = LawOptions.Desk(host, parsed, laws, record);
            DateTimeOffset known = LawOptions.InstantOf(parsed, knownAt, host.Now);
            StandingAnswer answer = desk.Status(parsed.GetValue(state)!, parsed.GetValue(treaty)!, LawOptions.DayOf(parsed, on, host.Today), known);
            host.Out.WriteLine(chosen == OutputFormat.Text ? new LawText(desk).Of(answer, parsed.GetValue(why)).TrimEnd() : LawJson.Of(answer, known));
            return ExitCode.Done;
        });
        return command;
    }
}
