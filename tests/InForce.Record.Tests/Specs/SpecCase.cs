using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Core.States;
using InForce.Law;
using InForce.Law.Engine;
using InForce.Record.Laws;

namespace InForce.Record.Tests.Specs;

/// <summary>One fenced block of <c>specs/record</c>: documents, what they say, the law they are held against, and what is to be found.</summary>
internal sealed record SpecCase(ImmutableArray<Document> Documents, ImmutableArray<Statement> Statements, ITreatyLaw Law, ImmutableArray<string> Expected)
{
    private static readonly Lazy<LawEngine> s_shipped = new(() => new LawEngine(Registry.Shipped, states: StateDirectory.Shipped));

    public static SpecCase Parse(string block)
    {
        var documents = new List<Document>();
        var statements = new List<Statement>();
        var expected = new List<string>();
        ITreatyLaw law = NoLaw.Instance;
        foreach (string line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] cells = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(" | ");
            switch (line[..line.IndexOf(' ', StringComparison.Ordinal)])
            {
                case "law": law = new RegistryLaw(s_shipped.Value, DateTimeOffset.Parse(cells[0] + "T12:00:00Z", CultureInfo.InvariantCulture)); break;
                case "doc": documents.Add(new Document(cells[0], OrNull(cells[1]), null, null, OrNull(cells[2]), "en", null, cells.Length > 3 ? cells[3] : string.Empty)); break;
                case "say": statements.Add(Say(cells)); break;
                case "=>" when cells[0] != "nothing": expected.Add(string.Join(" | ", cells)); break;
                case "=>": break;
                default: throw new FormatException($"'{line}' is neither law, doc, say nor =>.");
            }
        }

        return new SpecCase([.. documents], [.. statements], law, [.. expected.Order(StringComparer.Ordinal)]);
    }

    /// <summary>What the record finds, in the words of the examples.</summary>
    public static IEnumerable<string> Found(Chronicle chronicle) => chronicle.Disagreements
        .Select(d => (d.IsNone ? "none:" : d.IsDisputed ? "disputed:" : string.Empty) + d.Type + " " + string.Join(' ', d.Statements))
        .Order(StringComparer.Ordinal);

    /// <summary>Acts with their reports and best dates, in the words of the examples.</summary>
    public static IEnumerable<string> ActsOf(Chronicle chronicle) => chronicle.Events
        .Select(e => $"{string.Join(' ', e.Claims.Select(c => c.Id).Order(StringComparer.Ordinal))} | {e.Date?.ToString() ?? "-"}")
        .Order(StringComparer.Ordinal);

    private static Statement Say(string[] cells)
    {
        Dictionary<string, string> further = cells[7] == "-" ? [] : cells[7].Split(' ').Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => f[1].Replace('_', ' '), StringComparer.Ordinal);
        string? Field(string name) => further.Remove(name, out string? value) ? value : null;
        var statement = new Statement
        {
            Id = cells[0], Doc = cells[1], Kind = cells[2], Actors = [.. cells[3].Split(',')], Object = OrNull(cells[4]),
            Modality = Enum.Parse<Modality>(cells[5], ignoreCase: true), When = OrNull(cells[6]), Evidence = cells[8], Start = 0, End = cells[8].Length,
            Step = Field("step")?.Replace(' ', '_'), Weapon = Field("weapon"), Accused = Field("accused"), Asserts = Field("asserts"), Delay = Field("delay"),
            Speaker = Field("speaker"), SpeakerRole = Field("role"), CitedOutlet = Field("cites"),
            Votes = Field("votes") is { } votes ? VotesOf(votes) : null, Quantity = Field("amount") is { } amount ? AmountOf(amount, Field("covers")) : null,
            Confidence = Field("sure") is { } sure ? double.Parse(sure, CultureInfo.InvariantCulture) : null,
        };
        return further.Count == 0 ? statement : throw new FormatException($"'{string.Join(' ', further.Keys)}' of {cells[0]} is no field of an example.");
    }

    private static Votes VotesOf(string text)
    {
        int[] counts = [.. text.Split(':').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        return new Votes(counts[0], counts[1], null);
    }

    /// <summary><c>50000000:EUR</c>; <c>~50000000:EUR</c> is about so much.</summary>
    private static Quantity AmountOf(string text, string? covers)
    {
        string[] parts = text.TrimStart('~').Split(':');
        decimal amount = decimal.Parse(parts[0], CultureInfo.InvariantCulture);
        return new Quantity(text, parts[1], amount, amount, text.StartsWith('~'), covers);
    }

    private static string? OrNull(string cell) => cell == "-" ? null : cell;
}
