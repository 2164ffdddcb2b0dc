using System.CommandLine;
using InForce.App.Accounts;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Store.Accounts;

namespace InForce.Cli.Commands.Accounts;

/// <summary><c>inforce account token|tokens|revoke</c>: what lets programs in.</summary>
internal static class TokenCommands
{
    public static Command Issue(Host host)
    {
        Argument<string> name = AccountCommand.Name();
        var scope = new Option<string>("--scope") { Description = "api, mcp or api,mcp", DefaultValueFactory = _ => Scopes.Api };
        var label = new Option<string>("--label") { Description = "What it is for", DefaultValueFactory = _ => string.Empty };
        var days = new Option<int>("--days") { Description = $"How long it is good, 1 to {AccountDesk.LongestTokenDays}", DefaultValueFactory = _ => 90 };
        Option<string?> by = RecordOptions.Who();
        Option<string?> record = RecordOptions.Record();
        var command = new Command("token", "Make a token for a program; it is printed this once") { name, scope, label, days, by, record };
        command.SetAction(parsed => AccountCommand.Do(host, parsed.GetValue(record), parsed.GetValue(by), desk =>
        {
            (Secret token, AccountKey kept) = desk.IssueToken(parsed.GetValue(name)!, parsed.GetValue(scope)!, parsed.GetValue(label)!, parsed.GetValue(days));
            host.Out.WriteLine(token.Text);
            host.Error.WriteLine($"inforce: token {kept.Id}, good before {kept.ExpiresAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC; it is not shown again");
        }));
        return command;
    }

    public static Command List(Host host)
    {
        Argument<string> name = AccountCommand.Name();
        Option<string?> record = RecordOptions.Record();
        var command = new Command("tokens", "The tokens of a person that are good, one JSON object a line") { name, record };
        command.SetAction(parsed => AccountCommand.Do(host, parsed.GetValue(record), null, desk =>
        {
            foreach (AccountKey token in desk.Tokens(parsed.GetValue(name)!))
            {
                host.Out.WriteLine(AccountList.Line(json =>
                {
                    json.WriteString("id", token.Id);
                    json.WriteString("scopes", token.Scopes);
                    json.WriteString("label", token.Label);
                    json.WriteString("createdAt", token.CreatedAt.UtcDateTime);
                    json.WriteString("expiresAt", token.ExpiresAt.UtcDateTime);
                }));
            }
        }));
        return command;
    }

    public static Command Revoke(Host host)
    {
        Argument<string> name = AccountCommand.Name();
        var id = new Argument<string>("ID") { Description = "As 'account tokens' prints it" };
        Option<string?> by = RecordOptions.Who();
        Option<string?> record = RecordOptions.Record();
        var command = new Command("revoke", "End a token at once") { name, id, by, record };
        command.SetAction(parsed => AccountCommand.Do(
            host, parsed.GetValue(record), parsed.GetValue(by), desk => desk.RevokeToken(parsed.GetValue(name)!, parsed.GetValue(id)!)));
        return command;
    }
}
