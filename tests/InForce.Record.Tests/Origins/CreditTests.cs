using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Laws;

namespace InForce.Record.Tests.Origins;

/// <summary>Whom a report has its news from: the outlet its lead credits, or one that carries a good part of it; not one thanked in passing.</summary>
public sealed class CreditTests
{
    private const string Wire = "Adria Wire";

    [Theory]
    [InlineData("cccr", null)]
    [InlineData("ccrr", "credit")]
    [InlineData("rccc", "credit")]
    [InlineData("ccccccccccrr", null)]
    public void A_credit_in_passing_makes_no_source(string statements, string? how)
    {
        Document wire = new("a", Wire, null, null, "2031-03-18", "en", null, "A wire.");
        Document paper = new("b", "Sava Reporter", null, null, "2031-03-19", "en", null, "Another text altogether.");
        Statement[] told = [Step("a", 0, null), .. statements.Select((s, i) => Step("b", i, s == 'r' ? Wire : null))];

        var chronicle = Chronicle.Tell([wire, paper], told, NoLaw.Instance);

        Assert.Equal(how, chronicle.Origins.ChainOf("b").Select(l => l.How).FirstOrDefault());
    }

    /// <summary>The statement at a place, credited to an outlet or the paper's own.</summary>
    private static Statement Step(string doc, int place, string? outlet) => new()
    {
        Doc = doc, Id = $"{doc}-{place:00}", Kind = "domestic_legal_step", Actors = ["XXA"], Object = "treaty:XT", Step = "parliament_vote", CitedOutlet = outlet,
        Modality = Modality.Occurred, When = $"2031-03-{place + 1:00}", Evidence = "w", Start = place, End = place + 1,
    };
}
