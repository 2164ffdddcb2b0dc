using InForce.Core.Statements;

namespace InForce.Reading.Tests.Statements;

/// <summary>One act told twice in an item is one statement, unless the second telling is another outlet's.</summary>
public sealed class MergedTellingTests
{
    private const string Own = "Latvia's parliament voted on 16 April 2025 by 66 votes to 14 to leave the Ottawa Convention on anti-personnel mines.\n\n";

    [Fact]
    public void What_another_outlet_is_credited_with_stands_beside_the_items_own() => Assert.Equal(
        [null, "Baltic Wire"],
        Votes(Own + "Baltic Wire reported that the Saeima had voted to leave the Ottawa Convention.").Select(s => s.CitedOutlet));

    [Fact]
    public void What_the_item_tells_again_is_one_statement() =>
        Assert.Single(Votes(Own + "The Latvian parliament voted to leave the Ottawa Convention, which bans anti-personnel mines."));

    private static IEnumerable<Statement> Votes(string text) =>
        ShortText.Read(text).Where(s => s.Kind == "domestic_legal_step");
}
