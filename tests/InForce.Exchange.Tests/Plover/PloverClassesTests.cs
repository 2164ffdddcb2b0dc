using InForce.Core.Data;
using InForce.Core.Statements;
using InForce.Exchange.Plover;
using InForce.Testing;

namespace InForce.Exchange.Tests.Plover;

public sealed class PloverClassesTests
{
    private static readonly string[] s_classes =
        "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT INVESTIGATE DEMAND DISAPPROVE REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT FIGHT".Split(' ');

    [Fact]
    public void Every_kind_has_one_line_and_every_class_is_one_of_the_eighteen()
    {
        Tsv table = Tsv.Parse("data/exchange/plover.tsv", File.ReadAllText(RepositoryRoot.File("data", "exchange", "plover.tsv")));

        Assert.Equal(Kinds.All.Select(k => k.Id), table.Rows.Select(r => r["kind"]));
        Assert.All(table.Rows, r => Assert.True(r["match"] == "none" ? r["plover"].Length == 0 : s_classes.Contains(r["plover"]) && r["match"] is "close" or "broad"));
    }

    [Fact]
    public void Talks_are_consultation() => Assert.Equal(new PloverMatch("CONSULT", true, "talks, meetings, visits"), PloverClasses.Of("consultation"));
}
