using InForce.App.Desk;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record;
using InForce.Store;

namespace InForce.App.Tests.Desk;

public sealed class DisputesTests : IDisposable
{
    private static readonly DateTimeOffset s_at = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("inforce-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_dispute_between_a_report_of_three_states_and_one_of_one_is_headed_by_that_one()
    {
        using RecordStore store = RecordStore.Open(Path.Combine(_folder, "r.db"));
        Tell(store, "first", "2025-06-27", "EST", "LVA", "LTU");
        Tell(store, "second", "2025-06-30", "LTU");

        Chronicle chronicle = new RecordQuestions(store, LawDesk.Open(null).Engine).Whole(s_at);

        Assert.Equal(["Lithuania"], Disputes.Of(chronicle, _ => true).Where(d => d.Type == "date").Select(d => d.Subject));
    }

    private static void Tell(RecordStore store, string doc, string day, params string[] states)
    {
        string words = $"{string.Join(" and ", states)} notified the depositary on {day}";
        store.Add(
            new Document(doc, $"Outlet of {doc}", null, null, "2025-07-01", "en", null, words),
            "by hand",
            d => [new Statement { Doc = doc, Id = doc + "-01", Kind = "instrument_notified", Actors = [.. states], Object = "treaty:APMBC", Weapon = "APM", When = day, Step = "withdrawal", Modality = Modality.Occurred, Evidence = words, Start = 0, End = words.Length, Confidence = 0.79 }],
            s_at.AddDays(-1),
            "tester");
    }
}
