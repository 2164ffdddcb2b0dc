using System.Text.Json;
using InForce.Cli.Tests.Program;
using InForce.Testing;

namespace InForce.Cli.Tests.Mcp;

public sealed class AssistantOverStdioTests
{
    [Fact]
    public void The_official_client_lists_and_calls_the_tools_of_the_built_program()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("@modelcontextprotocol/sdk"), ConsumerProgram.NoNode);
        const string Calls = """[{"name":"status","arguments":{"state":"Ukraine","treaty":"APMBC","on":"2026-01-01"}},{"name":"status","arguments":{"state":"LVA"}}]""";

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node(
            "assistant", Calls, ["stdio", .. BuiltProgram.Command, "mcp"]));

        JsonElement[] results = [.. read.RootElement.GetProperty("results").EnumerateArray()];
        Assert.Equal("party", results[0].GetProperty("structured").GetProperty("standing").GetString());
        Assert.Contains(results[0].GetProperty("structured").GetProperty("caveats").EnumerateArray(), c => c.GetString()!.Contains("suspension", StringComparison.Ordinal));
        Assert.True(results[1].GetProperty("isError").GetBoolean());
        Assert.Contains("treaty", results[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }
}
