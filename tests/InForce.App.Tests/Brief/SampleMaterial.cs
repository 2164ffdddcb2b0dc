using System.Security.Cryptography;
using System.Text;
using InForce.App.Brief;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Testing;

namespace InForce.App.Tests.Brief;

/// <summary>A few statements of the shipped samples on Latvia, found by their words.</summary>
internal static class SampleMaterial
{
    private static readonly Lazy<Dictionary<string, Document>> s_documents = new(() =>
        File.ReadLines(RepositoryRoot.File("samples", "articles", "mine-ban-2025.jsonl")).Select(l => DocumentLine.Parse(Encoding.UTF8.GetBytes(l))).ToDictionary(d => d.Id));

    public static BriefMaterial Latvia()
    {
        Telling vote = Tell("D05", "v1", "domestic_legal_step", "For the law voted 66 deputies, against were 14", Modality.Occurred, "2025-04-16", ["LVA"], "treaty:APMBC", "APM",
            s => s with { Step = "parliament_vote", Votes = new Votes(66, 14, 2) });
        Telling otherVote = Tell("D06", "v2", "domestic_legal_step", "68 lawmakers backed the bill and 14 opposed it", Modality.Occurred, "2025-04-16", ["LVA"], "treaty:APMBC", "APM",
            s => s with { Step = "parliament_vote", Votes = new Votes(68, 14, null), CitedOutlet = "Lente" });
        Telling notice = Tell("D10", "n1", "instrument_notified", "Estonia, Latvia and Lithuania formally notified the United Nations on Friday", Modality.Occurred, "2025-06-27", ["EST", "LVA", "LTU"], "treaty:APMBC", "APM",
            s => s with { Speaker = "three foreign ministries" });
        Telling plant = Tell("D15", "f1", "facility", "the factory could begin work in 2028", Modality.Possible, "2028", ["LVA"], "facility:LVA-AVM-plant", "AVM",
            s => s with { Speaker = "LVA:MoD", SpeakerRole = "ministry" });
        Telling planned = Tell("D16", "f2", "facility", "Operations are expected to start in 2028", Modality.Planned, "2028", ["LVA", "DEU:DynamitNobelDefence"], "facility:LVA-AVM-plant", "AVM");
        return new BriefMaterial(
            [
                Event("e1", [vote, otherVote], 2), Event("e2", [notice], 1), Event("e3", [plant], 1), Event("e4", [planned], 1),
            ],
            [
                new BriefDispute("vote_figures", [vote, otherVote], ["66 for", "68 for"], null, "the reports give different figures for one vote", IsNone: false),
                new BriefDispute("date", [plant, planned], [], null, "a possible and a planned start in the same year do not exclude each other", IsNone: true),
            ],
            25, 140, new DateOnly(2026, 2, 24));
    }

    private static BriefEvent Event(string id, Telling[] tellings, int origins)
    {
        Statement first = tellings[0].Statement;
        return new BriefEvent(id, first.Kind, first.Object, first.Actors, first.When, first.Modality, origins, [.. tellings], []);
    }

    private static Telling Tell(
        string doc, string id, string kind, string words, Modality modality, string when, string[] actors, string about, string weapon, Func<Statement, Statement>? with = null)
    {
        Document document = s_documents.Value[doc];
        int start = document.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{doc} no longer says \"{words}\"");
        var statement = new Statement
        {
            Doc = doc, Id = id, Kind = kind, Actors = [.. actors], Object = about, Weapon = weapon, When = when, Modality = modality,
            Evidence = words, Start = start, End = start + words.Length,
        };
        return new Telling((with ?? (s => s))(statement), document, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Text))));
    }
}
