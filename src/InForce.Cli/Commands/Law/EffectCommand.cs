using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Hosting;
using InForce.Law.Effects;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce effect TREATY --action … --deposited D</c>: what an act deposited on a day would do.</summary>
internal static class EffectCommand
{
    public static Command Build(Host host)
    {
        var treaty = new Argument<string>("TREATY") { Description = "Id (APMBC) or usual name" };
        var action = new Option<string>("--action") { Description = "withdrawal, ratification, accession, …", Required = true };
        var deposited = new Option<string>("--deposited") { Description = "Day of deposit or receipt", HelpName = "D", Required = true };
        var state = new Option<string?>("--state") { Description = "The state that acts; its own entry into force then counts" };
        var named = new Option<string?>("--named") { Description = "A later day of effect named in the notice", HelpName = "D" };
        var conflictFrom = new Option<string?>("--conflict-from") { Description = "First day of an armed conflict of the state", HelpName = "D" };
        var conflictUntil = new Option<string?>("--conflict-until") { Description = "First day on which it is over", HelpName = "D" };
        Option<string?> knownAt = LawOptions.KnownAt();
        Option<string?> laws = LawOptions.Laws();
        Option<string?> record = LawOptions.Record();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl);
        var command = new Command("effect", "What a deposit or notice made on a day would do, by the clauses")
        {
            treaty, action, deposited, state, named, conflictFrom, conflictUntil, knownAt, laws, record, format,
        };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl);
            LawDesk desk = LawOptions.Desk(host, parsed, laws, record);
            EffectAnswer answer = desk.Effect(
                parsed.GetValue(treaty)!, parsed.GetValue(action)!, Instants.ParseDay(parsed.GetValue(deposited)!, "--deposited"), parsed.GetValue(state),
                LawOptions.DayOf(parsed, named), LawOptions.DayOf(parsed, conflictFrom), LawOptions.DayOf(parsed, conflictUntil),
                LawOptions.InstantOf(parsed, knownAt, host.Now));
            host.Out.WriteLine(chosen == OutputFormat.Text ? new LawText(desk).Of(answer).TrimEnd() : LawJson.Of(answer));
            return ExitCode.Done;
        });
        return command;
    }
}
