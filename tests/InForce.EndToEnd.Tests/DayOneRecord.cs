using System.Text;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Store;
using InForce.Testing;

namespace InForce.EndToEnd.Tests;

/// <summary>A record as it grew: the sample articles known from the day each appeared, and three items of outlets that do not exist.</summary>
internal static class DayOneRecord
{
    public static Task AddAsync(string path)
    {
        using RecordStore store = RecordStore.Open(path);
        foreach (Document document in Articles())
        {
            store.Add(document, RecordReader.Shipped.Name, d => RecordReader.Shipped.Reader.Read(d).Statements, KnownFrom(document), "desk");
        }

        Sums(store);
        return Task.CompletedTask;
    }

    private static IEnumerable<Document> Articles() =>
        Directory.GetFiles(RepositoryRoot.File("samples", "articles"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(l => l.Length > 0).Select(l => DocumentLine.Parse(Encoding.UTF8.GetBytes(l)))
            .OrderBy(d => d.PublishedOn).ThenBy(d => d.Id, StringComparer.Ordinal);

    private static DateTimeOffset KnownFrom(Document document) => new(document.PublishedOn!.Value.ToDateTime(new TimeOnly(23, 0)), TimeSpan.Zero);

    /// <summary>One sum told three times: by a wire, by an outlet that took it from the wire, and by a ministry that says what it covers.</summary>
    private static void Sums(RecordStore store)
    {
        Add(store, "sum-wire", "Example Wire", "Lithuania's army ordered anti-vehicle mines worth 30 million euros on 12 January.", "30 million euros", null, null);
        Add(store, "sum-copy", "Example Post", "Lithuania's army ordered anti-vehicle mines worth 30 million euros on 12 January, Example Wire reported.", "30 million euros", null, "Example Wire");
        Add(store, "sum-ministry", "Example Ministry", "For the record, the ministry of examples sets out what was agreed with its supplier and why. Training and storage for four years are part of the price of 30 million euros. Questions go to the press office.", "30 million euros", "training and storage", null);
        Makes(store);
        Voice(store);
    }

    /// <summary>One report of production told by a wire, by an outlet that took it from the wire, and by a ministry on its own.</summary>
    private static void Makes(RecordStore store)
    {
        foreach ((string id, string publisher, string text, string? cited) in new[]
        {
            ("make-wire", "Example Wire", "Finland's Example Works started making anti-vehicle mines in January.", null),
            ("make-copy", "Example Post", "Finland's Example Works started making anti-vehicle mines in January, Example Wire reported.", "Example Wire"),
            ("make-ministry", "Example Ministry", "Questions were put to the ministry about a plant. It can say today that a line for vehicle mines has been running in Finland since the first month of the year.", null),
        })
        {
            var document = new Document(id, publisher, "A line that runs", null, id == "make-wire" ? "2026-02-03" : "2026-02-04", "en", null, text);
            store.Add(document, "by hand", d => [Claim(d, id + "-1", "production", text) with { Actors = ["FIN"], Object = "programme:FIN-AVM", When = "2026-01", CitedOutlet = cited }], KnownFrom(document), "desk");
        }
    }

    private static void Voice(RecordStore store)
    {
        const string Text = "Lithuania already makes anti-vehicle mines, the blogger A. Example wrote. Defence Minister B. Example denied that Lithuania makes any.";
        var document = new Document("voices", "Example Blog", "Who makes what", null, "2026-02-10", "en", null, Text);
        store.Add(document, "by hand", d =>
        [
            Claim(d, "v1", "production", "Lithuania already makes anti-vehicle mines") with { Speaker = "A. Example", SpeakerRole = "blogger" },
            Claim(d, "v2", "production", "denied that Lithuania makes any") with { Speaker = "B. Example", SpeakerRole = "Defence Minister", Modality = Modality.Denied },
        ], KnownFrom(document), "desk");
    }

    private static void Add(RecordStore store, string id, string publisher, string text, string sum, string? covers, string? cited)
    {
        var document = new Document(id, publisher, "An order of mines", null, id == "sum-wire" ? "2026-01-13" : "2026-01-14", "en", null, text);
        store.Add(document, "by hand", d =>
        [
            Claim(d, id + "-1", "procurement", text) with
            {
                When = "2026-01-12", Quantity = new Quantity(sum, "EUR", 30_000_000, 30_000_000, false, covers), CitedOutlet = cited,
            },
        ], KnownFrom(document), "desk");
    }

    private static Statement Claim(Document d, string id, string kind, string words)
    {
        int start = d.Text.IndexOf(words, StringComparison.Ordinal);
        return new Statement
        {
            Doc = d.Id, Id = id, Kind = kind, Actors = ["LTU"], Object = "programme:LTU-AVM", Weapon = "AVM", Modality = Modality.Occurred,
            Evidence = words, Start = start, End = start + words.Length, Confidence = 0.9,
        };
    }
}
