using System.Collections.Immutable;
using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Hosting;
using InForce.Law.Deadlines;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce deadlines</c>: what falls due, for whom, on which day.</summary>
internal static class DeadlinesCommand
{
    private static readonly OutputFormat[] s_formats = [OutputFormat.Text, OutputFormat.Jsonl, OutputFormat.Csv, OutputFormat.Ics];

    public static Command Build(Host host)
    {
        var state = new Option<string?>("--state") { Description = "One state only" };
        var treaty = new Option<string?>("--treaty") { Description = "One treaty only" };
        var from = new Option<string?>("--from") { Description = "First day (default: today, UTC)", HelpName = "D" };
        var to = new Option<string?>("--to") { Description = "First day no longer", HelpName = "D" };
        var next = new Option<string?>("--next") { Description = "Instead of --to: so many days, such as 180d (the default)", HelpName = "180d" };
        var update = new Option<string?>("--update") { Description = "With ics: the calendar file this one follows", HelpName = "FILE.ics" };
        Option<string?> knownAt = LawOptions.KnownAt();
        Option<string?> laws = LawOptions.Laws();
        Option<string?> record = LawOptions.Record();
        Option<string?> format = Format.Option(s_formats);
        var command = new Command("deadlines", "Legal dates ahead: obligations, entries into force, withdrawals") { state, treaty, from, to, next, update, knownAt, laws, record, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, s_formats);
            DateOnly first = LawOptions.DayOf(parsed, from, host.Today);
            DateOnly end = LawOptions.DayOf(parsed, to) ?? first.AddDays(Days(parsed.GetValue(next)));
            LawDesk desk = LawOptions.Desk(host, parsed, laws, record);
            DateTimeOffset at = LawOptions.InstantOf(parsed, knownAt, host.Now);
            Print(host, desk.Deadlines(parsed.GetValue(state), parsed.GetValue(treaty), first, end, at), at, chosen, parsed.GetValue(update));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Host host, ImmutableArray<LegalDeadline> due, DateTimeOffset at, OutputFormat format, string? update)
    {
        if (format == OutputFormat.Ics)
        {
            host.Out.Write(DeadlineCalendar.Write(due, at, update is null ? null : File.ReadAllText(update)));
            return;
        }

        if (format == OutputFormat.Csv)
        {
            host.Out.WriteLine("state,treaty,article,what,due,basis,status");
        }

        foreach (LegalDeadline deadline in due)
        {
            host.Out.WriteLine(format switch
            {
                OutputFormat.Jsonl => LawJson.Of(deadline),
                OutputFormat.Csv => LawCsv.Of(deadline),
                _ => LawText.Of(deadline),
            });
        }
    }

    private static int Days(string? next) => next is null ? 180 : Instants.ParseDays(next, "--next");
}
