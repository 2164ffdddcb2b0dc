using InForce.Core.Statements;

namespace InForce.Reading.Tests.Statements;

/// <summary>Who acts with the one that is named acts as well; who is only spoken with, or of whom something goes along, does not.</summary>
public sealed class CompanionTests
{
    [Theory]
    [InlineData("Lithuania will deposit its notice of withdrawal from the Ottawa Convention together with Riga and Tallinn.", new[] { "LTU", "LVA", "EST" })]
    [InlineData("Finland deposited its notice of withdrawal from the Ottawa Convention together with those of Latvia and Estonia.", new[] { "FIN", "LVA", "EST" })]
    [InlineData("Latvia deposited its notice of withdrawal from the Ottawa Convention together with a letter to Norway.", new[] { "LVA" })]
    [InlineData("Lithuania will deposit its notice of withdrawal from the Ottawa Convention jointly with its Latvian, Estonian and Polish counterparts.", new[] { "LTU", "LVA", "EST", "POL" })]
    [InlineData("Latvia deposited its notice of withdrawal from the Ottawa Convention together with Turkish translations of it.", new[] { "LVA" })]
    public void States_that_act_together_are_all_named(string text, string[] actors)
    {
        Statement notice = Assert.Single(ShortText.Read(text), s => s.Kind == "instrument_notified");
        Assert.Equal(actors, notice.Actors);
    }
}
