using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Exchange.Evidence;
using InForce.Testing;

namespace InForce.Exchange.Tests.Evidence;

/// <summary>An invented record: three documents, one of them hostile, with letters outside the basic plane before the evidence.</summary>
internal static class SampleEvidence
{
    public static readonly DateTimeOffset KnownAt = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Document s_first = new(
        "X01", "The Xanadu Post", "Xanadia hands over its notice", "Ada Example", "2030-12-30T10:00:00+02:00", "en", "https://post.example/notice?a=1&b=2",
        "🕊️🕊️ XANADU, Dec 30 - Xanadia told the depositary on Monday that it leaves the Convention on Examples.\n\nIts ministry, \"the MoD\", plans 1,500 cases; \"=1+1\" was on the wall.");

    private static readonly Document s_second = new(
        "X02/ü", "Digest 24", "Xanadia leaves", null, "2030-12-31", "de-AT", null,
        "Xanadia told the depositary on Monday that it leaves the Convention on Examples, the Xanadu Post reports.");

    private static readonly Document s_hostile = new(
        "X03", null, null, null, null, null, "javascript:alert(1)", "=HYPERLINK(\"http://evil.example\") </script><script>alert(1)</script> \u202EYbanian notice\u0007\n");

    public static EvidenceSet Make()
    {
        Statement notice = Claim(s_first, "s1", "instrument_notified", ["XAA"], "told the depositary on Monday", Modality.Occurred, "2030-12-30");
        Statement plan = Claim(s_first, "s2", "procurement", ["XAA", "XAA:MoD"], "plans 1,500 cases", Modality.Planned, null) with
        {
            Speaker = "XAA:MoD",
            Quantity = new Quantity("1,500 cases", "case", 1500, 1500, false),
        };
        Statement formula = Claim(s_first, "s3", "context_fact", [], "=1+1", Modality.Occurred, null);
        Statement copy = Claim(s_second, "s4", "instrument_notified", ["XAA"], "told the depositary on Monday", Modality.Occurred, "2030-12/2031-01") with { CitedOutlet = "The Xanadu Post" };
        Statement hostile = Claim(s_hostile, "s5", "use_allegation", ["Mx. Y =cmd"], "=HYPERLINK(\"http://evil.example\") </script><script>alert(1)</script> \u202EYbanian notice\u0007\n", Modality.Denied, null);
        return new EvidenceSet(
            [Source(s_first), Source(s_second) with { TakenFrom = ["X01"] }, Source(s_hostile)],
            [notice, plan, formula, copy, hostile],
            [
                new EvidenceEvent("e1", "instrument_notified", "Xanadia: instrument notified", "treaty:XT", ["XAA"], "2030-12-30", Modality.Occurred, 1, ["s1", "s4"]),
                new EvidenceEvent("e2", "procurement", "Xanadia: procurement", null, ["XAA", "XAA:MoD"], "../2032", Modality.Planned, 1, ["s2"]),
            ],
            new Dictionary<string, StateCode> { ["XAA"] = new("XAA", "LV", "Xanadia") }.ToFrozenDictionary(),
            KnownAt);
    }

    /// <summary>The news items and hand-made statements of the development material.</summary>
    public static EvidenceSet Corpus()
    {
        Document[] documents = [.. File.ReadLines(SharedFolder.Path("corpus", "dev", "documents.jsonl")).Select(l => DocumentLine.Parse(Encoding.UTF8.GetBytes(l)))];
        Statement[] statements = [.. File.ReadLines(SharedFolder.Path("corpus", "dev", "statements.jsonl")).Select(l => StatementLine.Parse(Encoding.UTF8.GetBytes(l)))];
        return new EvidenceSet([.. documents.Select(Source)], [.. statements], [], FrozenDictionary<string, StateCode>.Empty, KnownAt);
    }

    private static SourceDocument Source(Document document) => new(
        document, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Text))), KnownAt.AddDays(-1), []);

    private static Statement Claim(Document document, string id, string kind, string[] actors, string evidence, Modality modality, string? when)
    {
        int start = document.Text.IndexOf(evidence, StringComparison.Ordinal);
        return new Statement
        {
            Doc = document.Id, Id = id, Kind = kind, Actors = [.. actors], Evidence = evidence, Start = start, End = start + evidence.Length,
            Modality = modality, When = when, WhenText = when is null ? null : "on Monday", Rule = "frame:" + kind,
        };
    }
}
