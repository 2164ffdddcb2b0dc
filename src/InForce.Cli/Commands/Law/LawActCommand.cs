using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Core.Problems;
using InForce.Law.Acts;
using InForce.Store;

namespace InForce.Cli.Commands.Law;

/// <summary><c>inforce law act add|list|withdraw</c>: a user's own acts above the registry, kept in the record.</summary>
internal static class LawActCommand
{
    public static Command Build(Host host) => new("act", "Your own acts above the registry: a deposit made today, with its source") { Add(host), List(host), Withdraw(host) };

    private static Command Add(Host host)
    {
        var state = new Argument<string>("STATE") { Description = "ISO code or English name" };
        var treaty = new Argument<string>("TREATY") { Description = "Id (APMBC) or usual name" };
        var action = new Option<string>("--action") { Description = "ratification, accession, withdrawal, …", Required = true };
        var on = new Option<string>("--on") { Description = "Day at the depositary", HelpName = "D", Required = true };
        var source = new Option<string>("--source") { Description = "Who says so", Required = true };
        var notification = new Option<string?>("--notification") { Description = "The depositary's notification number, such as C.N.123.2026.TREATIES-XXVI.5" };
        var effective = new Option<string?>("--effective") { Description = "Day of effect as the source prints it", HelpName = "D" };
        var knownOn = new Option<string?>("--known-on") { Description = "First day it was known (default: today, UTC)", HelpName = "D" };
        var tier = new Option<string?>("--tier") { Description = "official, compiled, press-or-secondary, memory (default: official with a notification number, else press-or-secondary)" };
        Option<string?> reason = Reason();
        Option<string?> by = RecordOptions.Who();
        Option<string?> record = RecordOptions.Record();
        Option<string?> laws = LawOptions.Laws();
        var command = new Command("add", "Add an act") { state, treaty, action, on, source, notification, effective, knownOn, tier, reason, by, record, laws };
        command.SetAction(parsed =>
        {
            LawDesk desk = LawDesk.Open(parsed.GetValue(laws));
            string id = desk.TreatyId(parsed.GetValue(treaty)!);
            string? number = parsed.GetValue(notification);
            DateOnly day = Instants.ParseDay(parsed.GetValue(on)!, "--on");
            var act = new Act(
                id, desk.StateCode(parsed.GetValue(state)!, id), Known(parsed.GetValue(action)!), day, LawOptions.DayOf(parsed, effective),
                TierOf(parsed.GetValue(tier) ?? (number is null ? "press-or-secondary" : "official")), Said(parsed.GetValue(source)!), string.Empty,
                LawOptions.DayOf(parsed, knownOn, host.Today > day ? host.Today : day), number);
            using RecordStore store = RecordOptions.Open(host, parsed.GetValue(record));
            (UserAct added, bool isNew) = UserActs.Add(store, act, host.Now, RecordOptions.WhoOf(host, parsed.GetValue(by)), parsed.GetValue(reason) ?? string.Empty);
            host.Out.WriteLine(LawJson.Of(added));
            host.Error.WriteLine(isNew ? $"inforce: added; take it back with 'inforce law act withdraw {added.Id}'" : "inforce: stands already; nothing changed");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List(Host host)
    {
        Option<string?> record = RecordOptions.Record();
        Option<string?> knownAt = RecordOptions.KnownAt();
        var command = new Command("list", "The added acts that hold, one JSON object a line") { record, knownAt };
        command.SetAction(parsed =>
        {
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            foreach (UserAct act in UserActs.Of(store, RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt))).All)
            {
                host.Out.WriteLine(LawJson.Of(act));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Withdraw(Host host)
    {
        var id = new Argument<string>("ID") { Description = "As 'law act list' prints it" };
        Option<string?> reason = Reason();
        Option<string?> by = RecordOptions.Who();
        Option<string?> record = RecordOptions.Record();
        var command = new Command("withdraw", "Take an added act back; it stays in the log") { id, reason, by, record };
        command.SetAction(parsed =>
        {
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            UserAct act = UserActs.Withdraw(store, parsed.GetValue(id)!, host.Now, RecordOptions.WhoOf(host, parsed.GetValue(by)), parsed.GetValue(reason) ?? string.Empty);
            host.Out.WriteLine(LawJson.Of(act));
            host.Error.WriteLine("inforce: taken back");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string?> Reason() => new("--reason") { Description = "Why, for the log" };

    private static string Known(string action) => ActKinds.TryGet(action, out _)
        ? action
        : throw new BadInputException("--action", $"'{action}' is no kind of act", $"write one of {string.Join(", ", ActKinds.All)}");

    private static string Said(string source) => source.Trim().Length > 0
        ? source.Trim()
        : throw new BadInputException("--source", "it is empty", "say who tells of the act: nothing here rests on nobody");

    private static SourceTier TierOf(string name)
    {
        try
        {
            return LawJson.TierOf(name);
        }
        catch (FormatException)
        {
            throw new BadInputException("--tier", $"'{name}' is no tier", "write official, compiled, press-or-secondary or memory");
        }
    }
}
