using InForce.Core.Statements;
using InForce.Record.Versions;

namespace InForce.Record.Tests.Versions;

public sealed class EvidenceAgainTests
{
    [Theory]
    [InlineData("XA left the treaty. It rained.", "Corrected: XA left the treaty. It rained.", "left the treaty", 14)]
    [InlineData("XA left. XB left. XC stayed, as it had said in spring.", "News. XA left. XB left. XC stayed, as it had said in spring.", "left", 9)]
    public void Words_are_found_again_where_they_stand_exactly(string former, string later, string words, int expected)
    {
        EvidenceAgain again = Find(former, later, words);

        Assert.True(again.IsFound, again.Why);
        Assert.Equal(expected, again.Span!.Value.Start);
        Assert.Equal(words, later.Substring(again.Span.Value.Start, again.Span.Value.Length));
    }

    [Theory]
    [InlineData("XA left the treaty.", "XA may leave the treaty.", "left the treaty")]
    [InlineData("XA left the treaty.", "XA Left the treaty.", "left the treaty")]
    [InlineData("XA left. XB stayed.", "XB left. XC left.", "left")]
    [InlineData("XA left. XB left.", "XC left.", "left")]
    [InlineData("XA left.", "", "left")]
    [InlineData("left. XB left.", "XC said it left. XB left.", "left")]
    public void Changed_words_and_look_alikes_are_orphaned(string former, string later, string words)
    {
        EvidenceAgain again = Find(former, later, words);

        Assert.False(again.IsFound);
        Assert.NotEmpty(again.Why);
    }

    [Fact]
    public void Whatever_changes_around_it_a_place_is_never_given_that_does_not_hold_the_words()
    {
        var random = new Random(20251227);
        for (int round = 0; round < 3_000; round++)
        {
            string former = Words(random, 12), later = Words(random, 12);
            int start = random.Next(former.Length), length = random.Next(1, former.Length - start + 1);

            EvidenceAgain again = EvidenceAgain.Find(Statement(former.Substring(start, length), start), former, later);

            Assert.True(!again.IsFound || later.Substring(again.Span!.Value.Start, again.Span.Value.Length) == again.Statement.Evidence);
            Assert.Equal(start, EvidenceAgain.Find(again.Statement, former, former).Span?.Start ?? start);
        }
    }

    private static EvidenceAgain Find(string former, string later, string words) =>
        EvidenceAgain.Find(Statement(words, former.IndexOf(words, StringComparison.Ordinal)), former, later);

    private static Statement Statement(string words, int start) => new()
    {
        Doc = "d", Id = "d-01", Kind = "instrument_notified", Actors = ["XA"], Modality = Modality.Occurred, Evidence = words, Start = start, End = start + words.Length,
    };

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => random.Next(3) switch { 0 => "XA", 1 => "left", _ => "stays" }));
}
