using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Store.Captures;

namespace InForce.Store.Tests;

/// <summary>What every store keeps, on both databases alike.</summary>
public sealed class RecordStoreTests(Stores stores)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void The_same_document_again_changes_nothing(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Document document = Told.Document("d1", "XA notified the depositary.");

        AddOutcome[] outcomes = [Told.Add(store, document, 1), Told.Add(store, document, 2), Told.Add(store, document with { Text = "XA notified it." }, 3)];

        Assert.Equal([AddOutcome.New, AddOutcome.Known, AddOutcome.Changed], outcomes);
        Assert.Equal((1, 1), store.Counts(Told.Day(9)));
        Assert.Equal(2, store.Log().Count());
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void What_was_known_on_a_past_day_is_not_changed_by_what_comes_later(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Told.Add(store, Told.Document("d1", "XA will notify."), 1);
        string[] before = Known(store, 1);

        Told.Add(store, Told.Document("d2", "XA has notified."), 2);
        Told.Add(store, Told.Document("d1", "XA will not notify."), 3);
        store.Remove("d2", Told.Day(4), "tester", "published in error");

        Assert.Equal(before, Known(store, 1));
        Assert.Equal(["d1: XA will notify.", "d2: XA has notified."], Known(store, 2));
        Assert.Equal(["d1: XA will not notify."], Known(store, 5));
        Assert.Empty(Known(store, 0));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_record_opened_again_holds_what_was_acknowledged(string kind)
    {
        string address = stores.NewAddress(kind);
        using (RecordStore store = RecordStore.Open(address))
        {
            Told.Add(store, Told.Document("d1", "XA notified."), 1);
        }

        using RecordStore again = RecordStore.Open(address);

        Assert.Equal("XA notified.", again.Find("d1", Told.Day(2))!.Text);
        Assert.Equal("d1-01", Assert.Single(again.StatementsUnder("state:LVA", Told.Day(2))).Statement.Id);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_batch_that_breaks_off_leaves_nothing_behind(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));

        Assert.Throws<InvalidOperationException>(() => store.Together(() =>
        {
            Told.Add(store, Told.Document("d1", "XA notified."), 1);
            throw new InvalidOperationException("the reader failed");
        }));

        Assert.Equal((0, 0), store.Counts(Told.Day(9)));
        Assert.Empty(store.Log());
        Assert.Equal(AddOutcome.New, Told.Add(store, Told.Document("d1", "XA notified."), 1));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_batch_leaves_what_its_documents_would_leave_one_by_one(string kind)
    {
        Document[] documents =
        [
            Told.Document("d1", "XA notified."), Told.Document("d2", "XB notified."), Told.Document("d1", "XA notified. Twice."), Told.Document("d2", "XB notified."),
            Told.Document("d0", "XC notified."), Told.Document("d1", "XA notified. Thrice."), Told.Document("d3", "XD waits."),
        ];
        using RecordStore single = RecordStore.Open(stores.NewAddress(kind)), batch = RecordStore.Open(stores.NewAddress(kind));
        Told.Add(single, Told.Document("d0", "XC plans."), 1);
        Told.Add(batch, Told.Document("d0", "XC plans."), 1);
        byte[] page = [1, 2, 3];

        AddOutcome[] one = [.. documents.Select(d => single.Add(d, "by hand", Told.Statements, Told.Day(2), "tester", new Original("text/plain", page)))];
        ImmutableArray<AddOutcome> all = batch.AddAll([.. documents.Select(d => new Addition(d, "by hand", Told.Statements(d), "tester", new Original("text/plain", page)))], Told.Day(2));

        Assert.Equal([AddOutcome.New, AddOutcome.New, AddOutcome.Changed, AddOutcome.Known, AddOutcome.Changed, AddOutcome.Changed, AddOutcome.New], all);
        Assert.Equal(one, all);
        Assert.Equal(single.Log(), batch.Log());
        Assert.True(batch.VerifyLog(documents: true).Sound);
        Assert.Equal(3, batch.Versions("d1", Told.Day(3)).Count);
        Assert.Equal(["d1"], batch.Search("thrice", Told.Day(3), 10).Select(d => d.Id));
        Assert.Equal(Known(single, 3), Known(batch, 3));
    }

    /// <summary>A version that claims to have been known before the one there takes its place from the first instant that is still open.</summary>
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_version_known_before_the_one_there_leaves_what_was_answered_before(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Told.Add(store, Told.Document("d1", "XA notified."), 5);

        Assert.Equal(AddOutcome.Changed, Told.Add(store, Told.Document("d1", "XA notified. Twice."), 3));

        Assert.Null(store.Find("d1", Told.Day(4)));
        Assert.Empty(store.Versions("d1", Told.Day(4)));
        Assert.Equal("XA notified. Twice.", store.Find("d1", Told.Day(5))!.Text);
        Assert.Equal([(Told.Day(5), (DateTimeOffset?)Told.Day(5)), (Told.Day(5), null)], store.Versions("d1", Told.Day(9)).Select(v => (v.KnownFrom, v.KnownTo)));
        Assert.Single(store.StatementsOf("d1", Told.Day(9)));
        Assert.True(store.VerifyLog(documents: true).Sound);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void The_same_judgement_twice_is_one_also_of_a_document_that_was_removed(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Told.Add(store, Told.Document("d1", "XA notified."), 1);
        Assert.True(store.Remove("d1", Told.Day(2), "tester", "taken back"));

        store.Judge("j1", "{}", Told.Day(3), "tester");
        store.Judge("j1", "{}", Told.Day(4), "tester");

        Assert.Equal(["{}"], store.Judgements(Told.Day(9)));
        Assert.Equal(["add", "remove", "judge"], store.Log().Select(e => e.Action));
        Assert.True(store.VerifyLog().Sound);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void Words_are_found_without_their_marks_and_never_read_as_syntax(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Told.Add(store, Told.Document("d1", "The firm in Łódź and Minister Ķirse spoke."), 1);
        Told.Add(store, Told.Document("d2", "Somebody else spoke elsewhere."), 1);

        Assert.Equal(["d1"], Found("lodz"));
        Assert.Equal(["d1"], Found("KIRSE spoke"));
        Assert.Equal(["d1", "d2"], Found("spoke"));
        Assert.Empty(Found("spoke lodz nowhere"));
        foreach (string hostile in (string[])["spoke' OR '1'='1", "spoke & !lodz", "NEAR(\"spoke", "*", "a:b", "\"", "'; DROP TABLE document; --"])
        {
            _ = store.Search(hostile, Told.Day(9), 10);
        }

        string[] Found(string words) => [.. store.Search(words, Told.Day(9), 10).Select(d => d.Id)];
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void Text_comes_back_to_the_character(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        string text = "“Ķ” — 😀\r\n\ttab\u2028line\uFEFFinside " + new string('x', 100_000);

        Told.Add(store, Told.Document("d1", text, "Title ‘quoted’"), 1);

        Assert.Equal(text, store.Find("d1", Told.Day(2))!.Text);
        Assert.Equal(text, store.StatementsOf("d1", Told.Day(2))[0].Statement.Evidence);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void Keys_and_documents_come_in_ordinal_order(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        foreach (string id in (string[])["b", "a", "B", "á", "a1"])
        {
            Told.Add(store, Told.Document(id, "XA notified."), 1);
        }

        Assert.Equal(["B", "a", "a1", "b", "á"], store.Documents(Told.Day(2)).Select(d => d.Id));
        Assert.Equal([("state:LVA", 5)], store.Keys("state:", Told.Day(2)));
    }

    private static string[] Known(RecordStore store, int day) =>
        [.. store.Statements(Told.Day(day)).Select(s => $"{s.Document.Id}: {s.Statement.Evidence}")];
}
