using InForce.App.Brief;
using InForce.App.Law;
using InForce.App.Record;
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
        Notices.Tell(store, "first", "2025-06-27", 0.79, s_at.AddDays(-1), "LVA");
        Notices.Tell(store, "second", "2025-06-30", sure, s_at.AddDays(-1), "LVA");

        BriefMaterial material = RecordMaterial.Of(new RecordQuestions(store, LawDesk.Open(null).Engine), RecordSubject.State("LVA"), s_at);

        Assert.Equal(disputes, material.Disputes.Length);
    }
}
