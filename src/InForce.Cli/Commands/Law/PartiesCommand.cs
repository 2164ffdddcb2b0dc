using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Hosting;
using InForce.Law.Engine;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce parties TREATY</c>: for whom a treaty is in force on a day.</summary>
internal static class PartiesCommand
{
    public static Command Build(Host host)
    {
        var treaty = new Argument<string>("TREATY") { Description = "Id (APMBC) or usual name" };
        Option<string?> on = LawOptions.On();
        Option<string?> knownAt = LawOptions.KnownAt();
        Option<string?> laws = LawOptions.Laws();
        Option<string?> record = LawOptions.Record();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl);
        var command = new Command("parties", "For whom a treaty is in force on a day: in, leaving, consented, signed, unknown") { treaty, on, knownAt, laws, record, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl);
            LawDesk desk = LawOptions.Desk(host, parsed, laws, record);
            Roll roll = desk.Parties(
                parsed.GetValue(treaty)!, LawOptions.DayOf(parsed, on, host.Today), LawOptions.InstantOf(parsed, knownAt, host.Now));
            host.Out.WriteLine(chosen == OutputFormat.Text ? new LawText(desk).Of(roll).TrimEnd() : LawJson.Of(roll));
            return ExitCode.Done;
        });
        return command;
    }
}
