using InForce.Core.Statements;

namespace InForce.Reading.Tests.Statements;

/// <summary>The words that say what was adopted stand in the evidence; it never breaks off at "by".</summary>
public sealed class EvidenceEndTests
{
    [Theory]
    [InlineData("The Saeima adopted the law by which Latvia withdraws from the Ottawa Convention.", "The Saeima adopted the law by which Latvia withdraws from the Ottawa Convention")]
    [InlineData("Estonia's parliament passed a bill under which the country leaves the Ottawa Convention, ministers said.", "Estonia's parliament passed a bill under which the country leaves the Ottawa Convention")]
    public void A_law_is_cited_with_what_it_does(string text, string evidence)
    {
        Statement step = Assert.Single(ShortText.Read(text), s => s.Kind == "domestic_legal_step");
        Assert.Equal(evidence, step.Evidence);
    }
}
