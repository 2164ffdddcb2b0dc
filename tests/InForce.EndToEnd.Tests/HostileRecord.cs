using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Store;
using InForce.Testing;

namespace InForce.EndToEnd.Tests;

/// <summary>A record of documents that try to run, to reorder and to burst: in every member a page may show.</summary>
internal static class HostileRecord
{
    public const string FirstId = "h1\"><img src=x onerror=hit()>";

    private const string Script = "<script>hit()</script>";
    private const string Image = "\"'><img src=x onerror=hit()><svg onload=hit()>";
    private const string Frame = "</textarea></title></style><iframe srcdoc='<script>parent.hit()</script>'></iframe>{{7*7}}${7*7}";
    private const string Turned = "\u202Egnihtyna yas\u202C\u2066\u200Fx\u2069\u0007\uFEFF";
    private static readonly string s_long = new('W', 3_000);

    /// <summary>A text to hold against the record, with one statement among what is hostile.</summary>
    public static string Pasted { get; } = $"{Script} {Image} {Turned} {Frame} {s_long}\n\nLatvia's parliament voted on 16 April 2025 to leave the Ottawa Convention.\n\n{Image}{Script}";

    public static Task AddAsync(string path)
    {
        using RecordStore store = RecordStore.Open(path);
        Add(store, FirstId, "2026-01-10", "2028");
        Add(store, "h2&amp;" + Turned, "2026-01-12", "2029-05-01");
        Add(store, "h3" + s_long[..400], "2026-01-14", "2029-06-02");
        return Task.CompletedTask;
    }

    private static void Add(RecordStore store, string id, string published, string when)
    {
        string text = $"Before {Script} {Image} {Turned} {s_long} Latvia {Script} will make it {Frame}, said {Image}. After javascript:hit()";
        var document = new Document(id, "Outlet " + Image + id, "Title " + Script + Turned + s_long, "By " + Frame, published, "en", "javascript:hit()", text);
        store.Add(document, "by hand", d => Statements(d, when), DeskUnderTest.Now.AddDays(-1), "who " + Image + Turned);
    }

    private static IReadOnlyList<Statement> Statements(Document d, string when) =>
    [
        Claim(d, "s1", "production", when, Modality.Planned, "Latvia " + Script + " will make it"),
        Claim(d, "s2" + Image, "withdrawal_announced", when, Modality.Denied, Frame) with { Object = "treaty:APMBC", Weapon = "APM" },
        Claim(d, "s3", "procurement", when, Modality.Occurred, s_long),
    ];

    private static Statement Claim(Document d, string id, string kind, string when, Modality modality, string words)
    {
        int start = d.Text.IndexOf(words, StringComparison.Ordinal);
        return new Statement
        {
            Doc = d.Id, Id = d.Id + "-" + id, Kind = kind, Actors = ["LVA", "LVA:" + Image, Turned + s_long], Object = "programme:LVA-" + Image + Turned, Weapon = "AVM",
            When = when, WhenText = Script, Modality = modality, Speaker = "Speaker " + Script + Turned, SpeakerRole = Frame, CitedOutlet = Image,
            Quantity = new Quantity("5 " + Script, "EUR", 5, 5, false) { Covers = Image }, Evidence = words, Start = start, End = start + words.Length, Rule = Image, Confidence = 0.9,
        };
    }
}
