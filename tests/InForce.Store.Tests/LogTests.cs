using System.Data.Common;

namespace InForce.Store.Tests;

/// <summary>The chain of the log: whole while nobody touches it, and telling where somebody did.</summary>
public sealed class LogTests(Stores stores)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void An_untouched_log_is_sound_and_the_same_judgement_is_kept_once(string kind)
    {
        using RecordStore store = Filled(stores.NewAddress(kind));

        store.Judge("j1", "{\"action\":\"accept\"}", Told.Day(2), "reviewer");
        LogVerdict verdict = store.VerifyLog();

        Assert.True(verdict.Sound, verdict.What);
        Assert.Equal(3, verdict.Entries);
        Assert.Equal(["{\"action\":\"accept\"}"], store.Judgements(Told.Day(3)));
        Assert.Empty(store.Judgements(Told.Day(1)));
    }

    [Theory]
    [InlineData("sqlite", "UPDATE log SET who = 'nobody' WHERE entry = 2", 2L)]
    [InlineData("postgres", "UPDATE log SET who = 'nobody' WHERE entry = 2", 2L)]
    [InlineData("sqlite", "UPDATE log SET detail = replace(detail, '1 statements', '2 statements') WHERE entry = 1", 1L)]
    [InlineData("sqlite", "UPDATE log SET at = at + 1 WHERE entry = 3", 3L)]
    [InlineData("sqlite", "DELETE FROM log WHERE entry = 2", 2L)]
    [InlineData("sqlite", "UPDATE judgement SET content = '{\"action\":\"reject\"}'", 3L)]
    [InlineData("postgres", "UPDATE judgement SET content = '{\"action\":\"reject\"}'", 3L)]
    [InlineData("sqlite", "DELETE FROM judgement", 3L)]
    [InlineData("sqlite", "UPDATE judgement SET id = 'j2'", 3L)]
    [InlineData("sqlite", "UPDATE judgement SET known_from = known_from + 1", 3L)]
    [InlineData("sqlite", "UPDATE log SET at = 9223372036854775807 WHERE entry = 2", 2L)]
    [InlineData("postgres", "UPDATE log SET at = 9223372036854775807 WHERE entry = 2", 2L)]
    public void A_changed_byte_is_found_and_its_entry_named(string kind, string tampering, long? broken)
    {
        string address = stores.NewAddress(kind);
        using (RecordStore store = Filled(address))
        {
            Tamper(kind, address, tampering);
        }

        using RecordStore again = RecordStore.Open(address);
        LogVerdict verdict = again.VerifyLog();

        Assert.False(verdict.Sound);
        Assert.Equal(broken, verdict.Broken);
    }

    [Theory]
    [InlineData("sqlite", "UPDATE statement SET content = replace(content, 'occurred', 'planned') WHERE row = 2", 2L)]
    [InlineData("postgres", "UPDATE statement SET content = replace(content, 'occurred', 'planned') WHERE row = 2", 2L)]
    [InlineData("sqlite", "UPDATE document SET facts = replace(facts, 'Outlet', 'Outler') WHERE row = 1", 1L)]
    [InlineData("sqlite", "UPDATE document SET body = CAST('XA notified?' AS BLOB) WHERE row = 1", 1L)]
    public void An_altered_document_or_statement_is_found_when_documents_are_read_too(string kind, string tampering, long broken)
    {
        string address = stores.NewAddress(kind);
        using RecordStore store = Filled(address);
        Assert.True(store.VerifyLog(documents: true).Sound);

        Tamper(kind, address, tampering);

        Assert.Equal(broken, store.VerifyLog(documents: true).Broken);
    }

    private static RecordStore Filled(string address)
    {
        RecordStore store = RecordStore.Open(address);
        Told.Add(store, Told.Document("d1", "XA notified."), 1);
        Told.Add(store, Told.Document("d2", "XB notified."), 1);
        store.Judge("j1", "{\"action\":\"accept\"}", Told.Day(2), "reviewer");
        return store;
    }

    private static void Tamper(string kind, string address, string sql)
    {
        using DbConnection connection = Connections.Open(kind, address);
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
