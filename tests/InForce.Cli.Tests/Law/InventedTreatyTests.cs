using System.Text.Json;
using InForce.Cli.Tests.Program;
using InForce.Testing;

namespace InForce.Cli.Tests.Law;

/// <summary>A treaty nobody has heard of is two files in a folder, and every command that knows the law knows it then.</summary>
public sealed class InventedTreatyTests : IDisposable
{
    private const string Treaty = """
        {
          "schemaVersion": 1, "id": "XT", "name": "Invented Convention on Lanterns", "usualNames": ["Lantern Convention"], "depositary": "Invented Secretariat",
          "adoptedOn": "2001-01-01", "openedOn": "2001-01-02", "enteredIntoForceOn": "2002-03-01",
          "entry": {
            "article": "Art. 8", "threshold": { "text": "2 instruments", "instruments": 2, "reachedOn": "2001-12-10" },
            "general": { "article": "Art. 8(1)", "rule": "first-of-month(3)" },
            "later": { "article": "Art. 8(2)", "rule": "days(40)", "appliesTo": "after-threshold-deposit" }
          },
          "withdrawal": {
            "article": "Art. 9", "effect": { "article": "Art. 9(1)", "rule": "months(3)" }, "clock": "receipt",
            "window": { "article": "Art. 9(2)", "everyYears": 5, "openMonths": 6, "from": "own" }, "notify": ["all parties"]
          },
          "obligations": [ { "article": "Art. 5", "what": "report on lanterns", "due": { "each": "15 jun" } } ],
          "verified": "verified"
        }
        """;

    private static readonly string s_acts = string.Join('\n',
        "state\ton\taction\teffectiveOn\ttier\tsource\tretrieved\tknownOn\tnotification\tnote",
        "LVA\t2001-11-30\tratification\t\tofficial\tlist of the Secretariat\t2026-01-01\t\t\t",
        "POL\t2001-12-10\taccession\t\tofficial\tlist of the Secretariat\t2026-01-01\t\t\t",
        "EST\t2020-12-20\taccession\t\tofficial\tlist of the Secretariat\t2026-01-01\t\t\t",
        "FIN\t2020-12-20\taccession\t\tofficial\tlist of the Secretariat\t2026-01-01\t\t\t",
        "FIN\t2026-02-20\twithdrawal\t\tofficial\tlist of the Secretariat\t2026-02-21\t\t\t",
        string.Empty);

    private readonly TemporaryFolder _folder = new();
    private readonly string _laws;

    public InventedTreatyTests()
    {
        _laws = Path.Combine(_folder.Path, "laws");
        Directory.CreateDirectory(_laws);
        File.WriteAllText(Path.Combine(_laws, "XT.json"), Treaty);
        File.WriteAllText(Path.Combine(_laws, "XT.tsv"), s_acts);
    }

    [Theory]
    [InlineData("status EST XT --on 2021-01-28 --format json", "\"standing\":\"consented\"")]
    [InlineData("status EST XT --on 2021-01-29 --format json", "\"article\":\"Art. 8(2)\"")]
    [InlineData("parties XT --on 2021-01-29 --format json", "\"parties\":[\"EST\",\"FIN\",\"LVA\",\"POL\"]")]
    [InlineData("effect XT --action withdrawal --state EST --deposited 2026-07-29 --format json", "\"effectiveOn\":\"2026-10-29\"")]
    [InlineData("effect XT --action withdrawal --state EST --deposited 2026-07-30 --format json", "a notice given from 2031-01-29 to 2031-07-29")]
    [InlineData("deadlines --treaty XT --state LVA --next 180d", "\"due\":\"2026-06-15\"")]
    [InlineData("treaty XT --format text", "Time for notice (Art. 9(2)): notice only within 6 months after each 5 years")]
    [InlineData("law diff 2021-01-28 2021-01-29 --format jsonl", "\"state\":\"EST\"")]
    [InlineData("timeline XT", "")]
    [InlineData("brief Finland", "Invented Convention on Lanterns")]
    [InlineData("relate docs.jsonl", "\"stories\"")]
    public void Every_command_answers_from_the_folder(string command, string expected)
    {
        _folder.Write("docs.jsonl", """{"id":"d1","publisher":"Invented Post","published":"2026-02-01","lang":"en","text":"Latvia notified the depositary of its withdrawal from the Lantern Convention on 1 February 2026."}""");
        BuiltProgram.Run(_folder.Path, "add", "docs.jsonl");

        Answer answer = BuiltProgram.Run(_folder.Path, [.. command.Split(' '), "--laws", _laws]);

        Assert.True(answer.Code == 0, answer.Error);
        Assert.Contains(expected, answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_of_a_users_own_stands_above_the_folder()
    {
        Answer added = BuiltProgram.Run(
            _folder.Path, "law", "act", "add", "LTU", "Lantern Convention", "--action", "accession", "--on", "2026-02-10", "--source", "seen", "--laws", _laws);
        Answer status = BuiltProgram.Run(_folder.Path, "status", "LTU", "XT", "--on", "2026-03-22", "--format", "json", "--laws", _laws);

        Assert.True(added.Code == 0, added.Error);
        Assert.Contains("\"standing\":\"party\"", status.Output, StringComparison.Ordinal);
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "law", "validate", _laws).Code);
    }

    [Fact]
    public void Assistant_tools_answer_from_it_and_from_the_act_added()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("@modelcontextprotocol/sdk"), ConsumerProgram.NoNode);
        string record = Path.Combine(_folder.Path, "inforce.db");
        BuiltProgram.Run(_folder.Path, "law", "act", "add", "LTU", "XT", "--action", "accession", "--on", "2026-02-10", "--source", "seen", "--laws", _laws);

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node(
            "assistant", """[{"name":"status","arguments":{"state":"LTU","treaty":"XT","on":"2026-12-22"}}]""", ["stdio", .. BuiltProgram.Command, "mcp", "--laws", _laws, "--record", record]));

        Assert.Equal("party", read.RootElement.GetProperty("results")[0].GetProperty("structured").GetProperty("standing").GetString());
    }

    public void Dispose() => _folder.Dispose();
}
