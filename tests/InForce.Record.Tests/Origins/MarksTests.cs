using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Origins;

namespace InForce.Record.Tests.Origins;

/// <summary>Which reports are compared at all: those of one subject, and those with as many runs of words in common as a copy has.</summary>
public sealed class MarksTests
{
    private const int Length = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_copy_is_found_by_its_words_whatever_it_is_said_to_tell(int seed)
    {
        string source = Words(seed, Length);

        Assert.True(Meet(Of(source, "XXA"), Of(source, "XXB")));
        Assert.True(Meet(Of(source, "XXA"), Of(source + Words(seed + 10, Length), "XXB")));
        Assert.True(Meet(Of(source, "XXA"), Of(string.Join(' ', source.Split(' ').Take(Length * 3 / 4)), "XXB")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_formula_that_many_share_makes_no_two_reports_meet(int seed)
    {
        string formula = Words(0, 30);

        Assert.False(Meet(Of(formula + Words(seed, Length), "XXA"), Of(formula + Words(seed + 20, Length), "XXB")));
    }

    [Fact]
    public void One_subject_makes_them_meet_without_a_word_in_common() => Assert.True(Meet(Of(Words(1, Length), "XXA"), Of(Words(2, 20), "XXA")));

    private static bool Meet(Report one, Report other)
    {
        bool meet = one.Marks.Meet(other.Marks);
        Assert.Equal(meet, other.Marks.Meet(one.Marks));
        return meet;
    }

    private static Report Of(string text, string actor)
    {
        var document = new Document(actor, "Paper", null, null, "2031-05-03", "en", null, text);
        var notice = new Statement
        {
            Doc = actor, Id = actor + "-01", Kind = "instrument_notified", Actors = [actor], Object = "treaty:XT", Step = "withdrawal",
            Modality = Modality.Occurred, Evidence = text[..4], Start = 0, End = 4,
        };
        return new Report(document, [new Claim(notice, document)]);
    }

    private static string Words(int seed, int count)
    {
        var chance = new Random(seed);
        return string.Concat(Enumerable.Range(0, count).Select(_ => $"w{chance.Next(100_000)} "));
    }
}
