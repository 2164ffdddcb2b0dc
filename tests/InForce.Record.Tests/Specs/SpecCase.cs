using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Record.Tests.Specs;

/// <summary>One fenced block of <c>specs/record</c>: documents, what they say, and the disagreements to be found.</summary>
internal sealed record SpecCase(ImmutableArray<Document> Documents, ImmutableArray<Statement> Statements, ImmutableArray<string> Expected)
{
    public static SpecCase Parse(string block)
    {
        var documents = new List<Document>();
        var statements = new List<Statement>();
        var expected = new List<string>();
        foreach (string line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] cells = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(" | ");
            switch (line[..line.IndexOf(' ', StringComparison.Ordinal)])
            {
                case "doc": documents.Add(new Document(cells[0], cells[1], null, null, cells[2], "en", null, string.Empty)); break;
                case "say": statements.Add(Say(cells)); break;
                case "=>" when cells[0] != "nothing": expected.Add(cells[0]); break;
                case "=>": break;
                default: throw new FormatException($"'{line}' is neither doc, say nor =>.");
            }
        }

        return new SpecCase([.. documents], [.. statements], [.. expected.Order(StringComparer.Ordinal)]);
    }

    private static Statement Say(string[] cells)
    {
        Dictionary<string, string> further = cells[7] == "-" ? [] : cells[7].Split(' ').Select(f => f.Split('=')).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        return new Statement
        {
            Id = cells[0], Doc = cells[1], Kind = cells[2], Actors = [.. cells[3].Split(',')], Object = OrNull(cells[4]),
            Modality = Enum.Parse<Modality>(cells[5], ignoreCase: true), When = OrNull(cells[6]), Evidence = cells[8], Start = 0, End = cells[8].Length,
            Step = further.GetValueOrDefault("step"), Weapon = further.GetValueOrDefault("weapon"), Accused = further.GetValueOrDefault("accused"),
            SpeakerRole = further.GetValueOrDefault("role"), Votes = further.TryGetValue("votes", out string? votes) ? VotesOf(votes) : null,
        };
    }

    private static Votes VotesOf(string text)
    {
        int[] counts = [.. text.Split(':').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        return new Votes(counts[0], counts[1], null);
    }

    private static string? OrNull(string cell) => cell == "-" ? null : cell;
}
