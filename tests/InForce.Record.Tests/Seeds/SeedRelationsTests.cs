using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Law;
using InForce.Law.Engine;
using InForce.Record.Disagreements;
using InForce.Record.Laws;
using InForce.Testing;

namespace InForce.Record.Tests.Seeds;

/// <summary>Five articles of the first set with the statements a careful person found in them: who took what from whom, and what clashes.</summary>
public sealed class SeedRelationsTests
{
    private static readonly DateTimeOffset s_knownAt = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Five_documents_have_three_origins_by_the_links_a_person_finds()
    {
        Chronicle told = Tell();

        Assert.Equal(3, told.Origins.Independent(told.Documents.Select(d => d.Id)));
        Assert.Equal("000", told.Origins.RootOf("001"));
        Assert.Equal("EXT:Reuters", told.Origins.RootOf("002"));
        Assert.Equal(told.Origins.RootOf("003"), told.Origins.RootOf("004"));
        Assert.All(told.Events.Where(e => e.Documents.Any(d => d is "000" or "001") && e.Documents.All(d => d is "000" or "001")), e => Assert.Equal(1, told.Origins.Independent(e.Documents)));
        Assert.All(told.Events.Where(e => e.Documents.Any(d => d is "003" or "004") && e.Documents.All(d => d is "003" or "004")), e => Assert.Equal(1, told.Origins.Independent(e.Documents)));
    }

    [Theory]
    [InlineData("partner", "S000-03", "S001-11")]
    [InlineData("drift", "S000-04", "S001-03")]
    [InlineData("drift", "S004-01", "S003-04")]
    [InlineData("class", "S002-12", "S000-04")]
    public void A_pair_is_found_with_its_type(string type, string first, string second) =>
        Assert.Contains(Tell().Disagreements, d => d.Type == type && d.Statements.SequenceEqual([first, second], StringComparer.Ordinal));

    [Theory]
    [InlineData("law", "S001-07")]
    [InlineData("overtaken", "S002-06")]
    [InlineData("overtaken", "S002-10")]
    public void A_statement_is_held_against_the_law(string type, string statement) =>
        Assert.Contains(Tell().Disagreements, d => d.Type == type && d.Law is not null && d.Statements.SequenceEqual([statement], StringComparer.Ordinal));

    [Fact]
    public void Nothing_else_is_called_a_conflict()
    {
        IEnumerable<Disagreement> conflicts = Tell().Disagreements.Where(d => !d.IsNone && d.Type is not ("drift" or "overtaken"));

        Assert.Equal(["law S001-07", "partner S000-03 S001-11"], conflicts.Select(d => d.Type + " " + string.Join(' ', d.Statements)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_classes_of_mine_are_said_to_be_why_there_is_no_conflict()
    {
        Disagreement none = Tell().Disagreements.Single(d => d.Statements.SequenceEqual(["S002-12", "S000-04"], StringComparer.Ordinal));

        Assert.True(none.IsNone);
        Assert.Contains("APM", none.Reason, StringComparison.Ordinal);
        Assert.Contains("AVM", none.Reason, StringComparison.Ordinal);
    }

    private static Chronicle Tell()
    {
        Assert.SkipUnless(SharedFolder.Has("seeds") && SharedFolder.Has("gold", "documents.jsonl"), SharedFolder.Missing);
        return Chronicle.Tell(Documents(), Statements(), new RegistryLaw(new LawEngine(Registry.Shipped, states: StateDirectory.Shipped), s_knownAt));
    }

    /// <summary>Texts as they lie there; day and publisher as the person who read them worked out.</summary>
    private static ImmutableArray<Document> Documents()
    {
        var documents = ImmutableArray.CreateBuilder<Document>();
        foreach (string line in File.ReadLines(SharedFolder.Path("gold", "documents.jsonl")))
        {
            using JsonDocument facts = JsonDocument.Parse(line);
            string? Of(string name) => facts.RootElement.GetProperty(name).GetString();
            string id = Of("doc")!;
            string text = File.ReadAllText(Directory.GetFiles(SharedFolder.Path("seeds"), id + "_*.txt").Single());
            documents.Add(new Document(id, Of("publisher_in_text"), Of("title"), Of("byline"), Of("date_external")!.Split('/')[0], "en", null, text));
        }

        return documents.ToImmutable();
    }

    private static ImmutableArray<Statement> Statements() =>
        [.. File.ReadLines(SharedFolder.Path("gold", "seeds.jsonl")).Select(l => StatementLine.Parse(Encoding.UTF8.GetBytes(l)))];
}
