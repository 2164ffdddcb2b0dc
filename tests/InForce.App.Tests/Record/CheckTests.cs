using InForce.App.Record;
using InForce.App.Record.Check;
using InForce.Core.Documents;
using InForce.Store;
using InForce.Store.Tests;

namespace InForce.App.Tests.Record;

/// <summary>A text held against the record: nothing of the text is kept.</summary>
public sealed class CheckTests(Stores stores)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void What_the_record_has_from_others_is_known_and_nothing_is_kept(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Saying.Add(store, Saying.Vote("a", "2025-06-19", "FIN"), 1);
        var text = new Document("t", null, null, null, "2026-05-04", "en", null,
            "Finland's parliament voted by 157 to 18 on 19 June 2025 to leave the Ottawa Convention.");

        CheckedDocument found = new CheckText(Saying.Questions(store)).Check(text, RecordReader.Shipped.Reader.Read(text, TestContext.Current.CancellationToken), Saying.Day(2));

        Assert.Equal(["known"], found.Statements.Select(s => CheckLine.NameOf(s.Verdict)));
        Assert.Equal("a-01", found.Statements[0].With);
        Assert.Equal((1, 1), store.Counts(Saying.Day(2)));
        Assert.Single(store.Log());
    }
}
