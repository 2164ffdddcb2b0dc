using System.CommandLine;
using System.Text;
using System.Text.Json;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Store;
using InForce.Store.Accounts;

namespace InForce.Cli.Commands.Accounts;

/// <summary><c>inforce account list</c>.</summary>
internal static class AccountList
{
    public static Command Build(Host host)
    {
        Option<string?> record = RecordOptions.Record();
        var command = new Command("list", "The accounts, one JSON object a line") { record };
        command.SetAction(parsed =>
        {
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            foreach (Account account in store.Accounts())
            {
                host.Out.WriteLine(Line(json =>
                {
                    json.WriteString("name", account.Name);
                    json.WriteString("role", account.Role);
                    json.WriteString("state", account.DisabledAt is not null ? "disabled" : account.Password is null ? "invited" : "active");
                    json.WriteString("createdAt", account.CreatedAt.UtcDateTime);
                }));
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>One JSON object without line ends.</summary>
    public static string Line(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
