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
        command.SetAction(parsed => Answer(host, new StatusQuestion(parsed.GetValue(state)!, parsed.GetValue(treaty)!)
        {
            On = parsed.GetValue(on),
            KnownAt = parsed.GetValue(knownAt),
            Laws = parsed.GetValue(laws),
            Record = parsed.GetValue(record),
            Format = parsed.GetValue(format),
            Why = parsed.GetValue(why),
        }));
        return command;
    }

    /// <summary>Answers a question however it was asked.</summary>
    public static int Answer(Host host, StatusQuestion question)
    {
        OutputFormat chosen = Format.Choose(host, question.Format, OutputFormat.Json, OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl);
        LawDesk desk = LawOptions.Desk(host, question.Laws, question.Record);
        DateTimeOffset known = question.KnownAt is { } at ? Instants.Parse(at, "--known-at") : host.Now;
        DateOnly on = question.On is { } day ? Instants.ParseDay(day, "--on") : host.Today;
        StandingAnswer answer = desk.Status(question.State, question.Treaty, on, known);
        host.Out.WriteLine(chosen == OutputFormat.Text ? new LawText(desk).Of(answer, question.Why).TrimEnd() : LawJson.Of(answer, known));
        return ExitCode.Done;
    }
}
