using System.Text.Json;
using InForce.Cli.Tests.Program;

namespace InForce.Cli.Tests.Accounts;

/// <summary>Who may enter, from the command line.</summary>
public sealed class AccountCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_person_is_added_gets_a_token_and_is_kept_out_again_and_no_secret_reaches_the_log()
    {
        string link = Done("account", "add", "eva", "--role", "administrator", "--url", "https://desk.example/").Output.Trim();
        string joe = Done("account", "add", "joe", "--role", "reader", "--by", "eva").Output.Trim();
        string token = Done("account", "token", "joe", "--scope", "mcp", "--label", "assistant", "--days", "7").Output.Trim();
        JsonElement kept = JsonDocument.Parse(Done("account", "tokens", "joe").Output).RootElement;
        Done("account", "revoke", "joe", kept.GetProperty("id").GetString()!);
        Done("account", "role", "joe", "reviewer");
        Done("account", "disable", "joe");

        string list = Done("account", "list").Output, log = Done("log", "list").Output;

        Assert.StartsWith("https://desk.example/welcome?link=", link, StringComparison.Ordinal);
        Assert.StartsWith("inforce_", token, StringComparison.Ordinal);
        Assert.Equal(("mcp", "assistant"), (kept.GetProperty("scopes").GetString(), kept.GetProperty("label").GetString()));
        Assert.Contains("""{"name":"joe","role":"reviewer","state":"disabled",""", list, StringComparison.Ordinal);
        Assert.Contains("""{"name":"eva","role":"administrator","state":"invited",""", list, StringComparison.Ordinal);
        Assert.Contains("\"who\":\"eva\",\"action\":\"account-add\",\"subject\":\"joe\"", log, StringComparison.Ordinal);
        Assert.All([link.Split('=')[1], joe.Split('=')[1], token], secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "log", "verify").Code);
    }

    [Fact]
    public void What_cannot_be_done_is_told_in_one_line()
    {
        Refused("there is no such account", "account", "reset", "nobody");
        Refused("is no role", "account", "add", "eva", "--role", "owner");
        Done("account", "add", "eva", "--role", "administrator");
        Refused("already", "account", "add", "eva", "--role", "reader");
        Refused("is no scope", "account", "token", "eva", "--scope", "everything");
        Refused("nobody else administers", "account", "disable", "eva");
        Refused("is no IP address", "serve", "--proxy", "proxy.example");
    }

    private Answer Done(params string[] arguments)
    {
        Answer answer = BuiltProgram.Run(_folder.Path, arguments);
        Assert.True(answer.Code == 0, answer.Error);
        return answer;
    }

    private void Refused(string why, params string[] arguments)
    {
        Answer answer = BuiltProgram.Run(_folder.Path, arguments);
        Assert.Equal(3, answer.Code);
        Assert.Contains(why, Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
    }
}
