using InForce.App.Brief;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Store;

namespace InForce.App.Tests.Brief;

public sealed class DateDisputesTests : IDisposable
{
    private static readonly DateTimeOffset s_at = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("inforce-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null, 1)]
    [InlineData(0.79, 1)]
    [InlineData(0.55, 0)]
    public void Two_days_of_one_act_are_a_dispute_only_where_both_are_read_surely(double? sure, int disputes)
    {
        using RecordStore store = RecordStore.Open(Path.Combine(_folder, "r.db"));
        Tell(store, "first", "2025-06-27", 0.79);
        Tell(store, "second", "2025-06-30", sure);

        BriefMaterial material = RecordMaterial.Of(new RecordQuestions(store, LawDesk.Open(null).Engine), RecordSubject.State("LVA"), s_at);

        Assert.Equal(disputes, material.Disputes.Length);
    }

    private static void Tell(RecordStore store, string doc, string day, double? sure)
    {
        string words = $"Latvia notified the depositary on {day}";
        store.Add(
            new Document(doc, $"Outlet of {doc}", null, null, "2025-07-01", "en", null, words),
            "by hand",
            d => [new Statement { Doc = doc, Id = doc + "-01", Kind = "instrument_notified", Actors = ["LVA"], Object = "treaty:APMBC", Weapon = "APM", When = day, Step = "withdrawal", Modality = Modality.Occurred, Evidence = words, Start = 0, End = words.Length, Confidence = sure }],
            s_at.AddDays(-1),
            "tester");
    }
}
