using System.CommandLine;
using InForce.App.Accounts;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Store;

namespace InForce.Cli.Commands.Accounts;

/// <summary><c>inforce account …</c>: who may enter a shared record, and as what.</summary>
internal static class AccountCommand
{
    public static Command Build(Host host) => new("account", "Who may enter a shared record, and as what")
    {
        Add(host),
        AccountList.Build(host),
        Invite(host, "invite", "A new one-time link for a person; the password stays until it is used", forget: false),
        Invite(host, "reset", "Void password, sessions and tokens of a person, and make a new one-time link", forget: true),
        SetRole(host),
        Switch(host, "disable", "Keep a person out at once: sessions, tokens and links end", disabled: true),
        Switch(host, "enable", "Let a person in again", disabled: false),
        TokenCommands.Issue(host),
        TokenCommands.List(host),
        TokenCommands.Revoke(host),
        SignInList.Build(host),
    };

    public static Argument<string> Name() => new("NAME") { Description = "As the person signs in and stands in the log: a-z, 0-9 and . - _ @" };

    /// <summary>Does something to the accounts of a record.</summary>
    public static int Do(Host host, string? record, string? by, Action<AccountDesk> work)
    {
        using RecordStore store = RecordOptions.Open(host, record);
        work(new AccountDesk(store, RecordOptions.WhoOf(host, by), host.Now));
        return ExitCode.Done;
    }

    private static Command Add(Host host)
    {
        Argument<string> name = Name();
        var role = new Option<string>("--role") { Description = "reader, reviewer, steward or administrator", Required = true };
        Option<string> url = Url();
        Option<string?> by = RecordOptions.Who();
        Option<string?> record = RecordOptions.Record();
        var command = new Command("add", "Add a person; prints a one-time link for choosing a password") { name, role, url, by, record };
        command.SetAction(parsed =>
        {
            Role chosen = Roles.Of(parsed.GetValue(role)!);
            return Do(host, parsed.GetValue(record), parsed.GetValue(by), desk => Tell(host, parsed.GetValue(url)!, desk.Add(parsed.GetValue(name)!, chosen)));
        });
        return command;
    }

    private static Command Invite(Host host, string verb, string what, bool forget)
    {
        Argument<string> name = Name();
        Option<string> url = Url();
        Option<string?> by = RecordOptions.Who();
        Option<string?> record = RecordOptions.Record();
        var command = new Command(verb, what) { name, url, by, record };
        command.SetAction(parsed => Do(
            host, parsed.GetValue(record), parsed.GetValue(by), desk => Tell(host, parsed.GetValue(url)!, desk.Invite(parsed.GetValue(name)!, forget))));
        return command;
    }

    private static Command SetRole(Host host)
    {
        Argument<string> name = Name();
        var role = new Argument<string>("ROLE") { Description = "reader, reviewer, steward or administrator" };
        Option<string?> by = RecordOptions.Who();
        Option<string?> record = RecordOptions.Record();
        var command = new Command("role", "Give a person another role; they sign in again") { name, role, by, record };
        command.SetAction(parsed => Do(
            host, parsed.GetValue(record), parsed.GetValue(by), desk => desk.SetRole(parsed.GetValue(name)!, Roles.Of(parsed.GetValue(role)!))));
        return command;
    }

    private static Command Switch(Host host, string verb, string what, bool disabled)
    {
        Argument<string> name = Name();
        Option<string?> by = RecordOptions.Who();
        Option<string?> record = RecordOptions.Record();
        var command = new Command(verb, what) { name, by, record };
        command.SetAction(parsed => Do(host, parsed.GetValue(record), parsed.GetValue(by), desk => desk.SetDisabled(parsed.GetValue(name)!, disabled)));
        return command;
    }

    private static void Tell(Host host, string url, Secret secret)
    {
        host.Out.WriteLine($"{url.TrimEnd('/')}/welcome?link={secret.Text}");
        host.Error.WriteLine($"inforce: hand this link over; it works once, for {AccountDesk.LinkLife.Days} days, and is not shown again");
    }

    private static Option<string> Url() => new("--url")
    {
        Description = "Where people reach the desk, for the link",
        DefaultValueFactory = _ => InForce.Web.DeskOptions.DefaultAddress,
    };
}
