using InForce.App.Desk;
using InForce.App.Law;
using InForce.App.Record;
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
        Notices.Tell(store, "first", "2025-06-27", 0.79, s_at.AddDays(-1), "EST", "LVA", "LTU");
        Notices.Tell(store, "second", "2025-06-30", 0.79, s_at.AddDays(-1), "LTU");

        Chronicle chronicle = new RecordQuestions(store, LawDesk.Open(null).Engine).Whole(s_at);

        Assert.Equal(["Lithuania"], Disputes.Of(chronicle, _ => true).Where(d => d.Type == "date").Select(d => d.Subject));
    }
}
