using System.Text;
using InForce.Store.Captures;

namespace InForce.Store.Tests;

/// <summary>Bytes of captures go after their time; what was said in which words stays and can be checked.</summary>
public sealed class RetentionTests(Stores stores)
{
    private static readonly Original s_old = new("text/html", Encoding.UTF8.GetBytes("<p>XA notified.</p>")), s_new = new("text/html", Encoding.UTF8.GetBytes("<p>XB notified.</p>"));

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void Old_bytes_go_and_the_log_statements_and_hashes_hold(string kind)
    {
        using RecordStore store = Filled(kind);
        string statement = Assert.Single(store.StatementsOf("d1", Told.Day(9))).Statement.Id;

        DiscardReport would = store.DiscardOriginals(Told.Day(5), Told.Day(9), "eva", dryRun: true);
        Assert.NotNull(store.Original(s_old.Sha256));
        DiscardReport done = store.DiscardOriginals(Told.Day(5), Told.Day(9), "eva", dryRun: false);

        Assert.Equal((1, s_old.Bytes.Length), (would.Originals, would.Bytes));
        Assert.Equal(new DiscardReport(1, s_old.Bytes.Length, true), done);
        Assert.Null(store.Original(s_old.Sha256));
        Assert.Equal(Told.Day(9), store.OriginalDiscardedAt(s_old.Sha256));
        Assert.Equal((true, null), (store.Original(s_new.Sha256) is not null, store.OriginalDiscardedAt(s_new.Sha256)));
        Assert.Equal(s_old.Sha256, Assert.Single(store.Versions("d1", Told.Day(9))).Original);
        StoredStatement kept = store.Statement(statement, Told.Day(9))!.Value;
        Assert.Equal(kept.Statement.Evidence, kept.Document.Text[kept.Statement.Start..kept.Statement.End]);
        Assert.Equal(("eva", "discard", s_old.Sha256), store.Log().Select(e => (e.Who, e.Action, e.Subject)).Last());
        Assert.True(store.VerifyLog(documents: true).Sound);
        Assert.Equal(0, store.DiscardOriginals(Told.Day(5), Told.Day(9), "eva", dryRun: false).Originals);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void Bytes_captured_again_are_kept_again_and_a_copy_knows_which_are_gone(string kind)
    {
        using RecordStore store = Filled(kind), copy = RecordStore.Open(stores.NewAddress(kind));
        store.DiscardOriginals(Told.Day(5), Told.Day(8), "eva", dryRun: false);

        store.CopyTo(copy);
        Add(store, "d1", "XA notified again.", 9, s_old);

        Assert.Equal(Told.Day(8), copy.OriginalDiscardedAt(s_old.Sha256));
        Assert.True(store.Original(s_old.Sha256)!.Bytes.Span.SequenceEqual(s_old.Bytes.Span));
        Assert.Null(store.OriginalDiscardedAt(s_old.Sha256));
    }

    private RecordStore Filled(string kind)
    {
        RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Add(store, "d1", "XA notified.", 1, s_old);
        Add(store, "d2", "XB notified.", 1, s_new);
        Add(store, "d2", "XB notified twice.", 6, s_new);
        return store;
    }

    private static void Add(RecordStore store, string id, string text, int day, Original original) =>
        store.Add(Told.Document(id, text), "r", Told.Statements, Told.Day(day), "tester", original);
}
