using InForce.App.Brief;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Store;

namespace InForce.App.Tests.Brief;

public sealed class RecordMaterialTests : IDisposable
{
    private static readonly DateTimeOffset s_at = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("inforce-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Who_only_announced_a_notice_does_not_vouch_for_its_having_been_given()
    {
        using RecordStore store = RecordStore.Open(Path.Combine(_folder, "r.db"));
        Tell(store, "plan", "2025-06-20", "Latvia will notify the United Nations on 27 June", Modality.Planned);
        Tell(store, "done", "2025-06-27", "Latvia notified the United Nations on Friday", Modality.Occurred);

        BriefMaterial material = RecordMaterial.Of(new RecordQuestions(store, LawDesk.Open(null).Engine), RecordSubject.State("LVA"), s_at);

        BriefEvent notice = Assert.Single(material.Events);
        Assert.Equal((Modality.Occurred, 1), (notice.Modality, notice.Origins));
        Assert.Equal("done", Assert.Single(notice.Tellings).Document.Id);
        Assert.Equal("plan", Assert.Single(notice.Others).Document.Id);
        Assert.Equal("1 origin; also told as planned (1)", EventWords.Reports(notice));
    }

    private static void Tell(RecordStore store, string doc, string published, string words, Modality modality) => store.Add(
        new Document(doc, $"Outlet of {doc}", null, null, published, "en", null, words),
        "by hand",
        d => [new Statement { Doc = doc, Id = doc + "-01", Kind = "instrument_notified", Actors = ["LVA"], Object = "treaty:APMBC", Weapon = "APM", When = "2025-06-27", Step = "withdrawal", Modality = modality, Evidence = words, Start = 0, End = words.Length }],
        s_at.AddDays(-1),
        "tester");
}
