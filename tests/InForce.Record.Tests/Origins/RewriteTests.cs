using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Laws;

namespace InForce.Record.Tests.Origins;

/// <summary>Two texts render a third when they came out within days of each other, and are long enough to tell.</summary>
public sealed class RewriteTests
{
    private static readonly string[] s_words = [.. Enumerable.Range(0, 30).Select(i => $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}bcdefgh")];

    [Theory]
    [InlineData("2031-05-03", "2031-05-04", "same-release")]
    [InlineData("2031-05-03", null, null)]
    [InlineData(null, null, "same-release")]
    public void A_rewrite_is_told_by_days(string? first, string? published, string? how)
    {
        Document wire = Of("a", first, string.Join(' ', s_words));
        Document other = Of("b", published, string.Join(' ', s_words[..9].Concat(s_words[9..].Reverse())));

        var told = Chronicle.Tell([wire, other], [Notice(wire), Notice(other)], NoLaw.Instance);

        Assert.Equal(how, told.Origins.ChainOf("b").Select(l => l.How).FirstOrDefault());
    }

    [Theory]
    [InlineData(12, null)]
    [InlineData(18, "same-release")]
    public void Two_sentences_on_one_act_share_their_words_whoever_wrote_them(int length, string? how)
    {
        Document wire = Of("a", "2031-05-03", string.Join(' ', s_words[..length]));
        Document other = Of("b", "2031-05-04", string.Join(' ', s_words[..5].Concat(s_words[5..length].Reverse())));

        var told = Chronicle.Tell([wire, other], [Notice(wire), Notice(other)], NoLaw.Instance);

        Assert.Equal(how, told.Origins.ChainOf("b").Select(l => l.How).FirstOrDefault());
    }

    private static Document Of(string id, string? published, string text) => new(id, "Paper " + id, null, null, published, "en", null, text);

    private static Statement Notice(Document document) => new()
    {
        Doc = document.Id, Id = document.Id + "-01", Kind = "instrument_notified", Actors = ["XXA"], Object = "treaty:XT", Step = "withdrawal",
        Modality = Modality.Occurred, Evidence = s_words[0], Start = 0, End = s_words[0].Length,
    };
}
