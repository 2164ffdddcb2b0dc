using System.CommandLine;
using InForce.App.Accounts;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Store;
using InForce.Store.Accounts;

namespace InForce.Cli.Commands.Accounts;

/// <summary><c>inforce account sign-ins</c>: who entered, tried to, or left.</summary>
internal static class SignInList
{
    public static Command Build(Host host)
    {
        var name = new Option<string?>("--name") { Description = "Of one account alone", HelpName = "NAME" };
        var since = new Option<string?>("--since") { Description = $"From this day or instant on, in UTC (default: all that are kept, {Entrance.NotesKept.Days} days)", HelpName = "T" };
        Option<string?> record = RecordOptions.Record();
        var command = new Command("sign-ins", "Who entered, tried to, or left, one JSON object a line; an unknown name is left empty") { name, since, record };
        command.SetAction(parsed =>
        {
            DateTimeOffset from = parsed.GetValue(since) is { } text ? Instants.ParseStart(text, "--since") : host.Now - Entrance.NotesKept;
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            foreach (EntranceNote note in store.Entrances(parsed.GetValue(name), from))
            {
                host.Out.WriteLine(AccountList.Line(json =>
                {
                    json.WriteString("at", note.At.UtcDateTime);
                    json.WriteString("name", note.Name);
                    json.WriteString("address", note.Address);
                    json.WriteString("outcome", note.Outcome);
                }));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
