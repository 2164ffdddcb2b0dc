using InForce.App.Desk;

namespace InForce.App.Tests.Desk;

public sealed class OfficesTests
{
    [Theory]
    [InlineData("B. Example", "Defence Minister", "government")]
    [InlineData("XAA:MoD", null, "government")]
    [InlineData("C. Example", "Colonel", "armed forces")]
    [InlineData("D. Example", "former Minister of Defence", null)]
    [InlineData("E. Example", "president of the board", null)]
    [InlineData("XAA:ExampleWorks", "spokesperson", null)]
    [InlineData("F. Example", "blogger", null)]
    [InlineData("G. Example", null, null)]
    public void An_office_is_what_the_report_says_it_is(string speaker, string? role, string? office) => Assert.Equal(office, Offices.Of(speaker, role));
}
