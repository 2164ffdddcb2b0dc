using InForce.Generator;
using InForce.Record.Laws;

namespace InForce.Record.Tests.Growing;

/// <summary>Invented stories with known answers: origins, acts and conflicts come out as they were put in.</summary>
public sealed class GeneratedTruthTests
{
    private static readonly string[] s_put = ["value", "date", "partner"];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Origins_acts_and_conflicts_are_those_put_in(int seed)
    {
        Story[] stories = [.. new StoryMaker(seed).Until(2500)];

        Chronicle told = Chronicle.Tell(stories.SelectMany(s => s.Documents), stories.SelectMany(s => s.Statements), NoLaw.Instance);

        Assert.All(stories.SelectMany(s => s.Truth.Roots), r => Assert.Equal(r.Value, told.Origins.RootOf(r.Key)));
        Assert.Equal(
            stories.SelectMany(s => s.Truth.Events).Select(e => string.Join(' ', e.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal),
            told.Events.Select(e => string.Join(' ', e.Claims.Select(c => c.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
        Assert.Equal(
            stories.SelectMany(s => s.Truth.Conflicts).Select(c => $"{c.Type} {c.A} {c.B}").Order(StringComparer.Ordinal),
            told.Disagreements.Where(d => !d.IsNone && d.Type is not ("drift" or "overtaken")).SelectMany(d => d.Cases.Select(c => $"{d.Type} {string.Join(' ', c.Order(StringComparer.Ordinal))}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_seed_makes_the_same_stories_whose_evidence_stands_where_they_say()
    {
        Story[] stories = [.. new StoryMaker(13).Until(600)];
        Story[] again = [.. new StoryMaker(13).Until(600)];

        Assert.Equal(stories.SelectMany(s => s.Documents), again.SelectMany(s => s.Documents));
        Assert.All(stories, s => Assert.All(s.Statements, t => Assert.True(t.Verify(s.Documents.Single(d => d.Id == t.Doc).Text))));
        Assert.NotEmpty(stories.SelectMany(s => s.Truth.Conflicts));
    }

    /// <summary>Every kind the generator uses, and every conflict it puts in, occurs: otherwise the test above says little.</summary>
    [Fact]
    public void All_conflicts_occur()
    {
        Story[] stories = [.. new StoryMaker(11).Until(2500)];

        Assert.Equal(s_put.Order(StringComparer.Ordinal), stories.SelectMany(s => s.Truth.Conflicts).Select(c => c.Type).Distinct().Order(StringComparer.Ordinal));
    }
}
