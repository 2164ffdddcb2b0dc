using System.Data.Common;
using InForce.Record.Text;
using InForce.Testing;

namespace InForce.Store.Tests;

/// <summary>Records from before the log gave digests of statements: readable, copied, and completed by an entry of their own.</summary>
public sealed class EarlyRecordTests(Stores stores)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void What_the_log_does_not_yet_tell_is_said_with_the_way_to_add_it(string kind)
    {
        using RecordStore store = RecordStore.Open(Early(kind));

        LogVerdict before = store.VerifyLog(documents: true);
        int added = store.CompleteLog(Told.Day(5), "someone");
        int again = store.CompleteLog(Told.Day(6), "someone");
        LogVerdict after = store.VerifyLog(documents: true);

        Assert.True(store.VerifyLog().Sound);
        Assert.Equal((false, 1L), (before.Sound, before.Broken));
        Assert.Contains("'inforce log complete'", before.What, StringComparison.Ordinal);
        Assert.Equal((3, 0), (added, again));
        Assert.True(after.Sound, after.What);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void An_early_record_is_copied_as_it_is_and_completed_there(string kind)
    {
        using RecordStore from = RecordStore.Open(Early(kind)), to = RecordStore.Open(stores.NewAddress(kind));

        from.CopyTo(to);

        Assert.Equal(from.Log().Select(e => e.Hash), to.Log().Select(e => e.Hash));
        Assert.Equal(3, to.CompleteLog(Told.Day(5), "someone"));
        Assert.True(to.VerifyLog(documents: true).Sound);
    }

    [Theory]
    [InlineData("UPDATE statement SET content = replace(content, 'occurred', 'planned') WHERE row = 2", 5L)]
    [InlineData("UPDATE document SET facts = replace(facts, 'Outlet', 'Outler') WHERE row = 1", 1L)]
    public void What_is_altered_after_the_digests_were_logged_is_found(string tampering, long broken)
    {
        string address = Early("sqlite");
        using RecordStore store = RecordStore.Open(address);
        store.CompleteLog(Told.Day(5), "someone");

        Run(Connections.Open("sqlite", address), tampering);

        Assert.Equal(broken, store.VerifyLog(documents: true).Broken);
    }

    private string Early(string kind)
    {
        string address = stores.NewAddress(kind);
        using (RecordStore store = RecordStore.Open(address))
        {
            Told.Add(store, Told.Document("d1", "XA notified."), 1);
            Told.Add(store, Told.Document("d2", "XB notified."), 1);
            Told.Add(store, Told.Document("d1", "XA notified again."), 2);
        }

        using DbConnection connection = Connections.Open(kind, address);
        EarlyRecord.Make(connection, parts => ContentId.Digest(parts));
        return address;
    }

    private static void Run(DbConnection connection, string sql)
    {
        using (connection)
        using (DbCommand command = connection.CreateCommand())
        {
#pragma warning disable CA2100 // The tests' own text.
            command.CommandText = sql;
#pragma warning restore CA2100
            Assert.True(command.ExecuteNonQuery() > 0);
        }
    }
}
