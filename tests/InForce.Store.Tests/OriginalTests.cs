using System.Text;
using InForce.Core.Documents;
using InForce.Store.Captures;

namespace InForce.Store.Tests;

/// <summary>What was captured stays, byte for byte, and each version keeps its own words.</summary>
public sealed class OriginalTests(Stores stores)
{
    private static readonly Original s_page = new("text/html", Encoding.UTF8.GetBytes("<p>XA notified the depositary.</p>"));
    private static readonly Original s_later = new("text/html", Encoding.UTF8.GetBytes("<p>XA notified the depositary on Monday.</p>"));

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void An_original_comes_back_as_it_was_captured(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Add(store, "XA notified the depositary.", 1, s_page);

        Original kept = store.Original(s_page.Sha256)!;

        Assert.Equal((s_page.MediaType, s_page.Sha256), (kept.MediaType, kept.Sha256));
        Assert.True(kept.Bytes.Span.SequenceEqual(s_page.Bytes.Span));
        Assert.Null(store.Original(s_later.Sha256));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_page_captured_again_with_another_text_is_another_version_and_the_log_says_what_became_of_its_evidence(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Add(store, "XA notified the depositary.", 1, s_page);
        Add(store, "Late: XA notified the depositary.", 2, s_later);
        Add(store, "XA withdrew the report.", 3, null);

        IReadOnlyList<DocumentVersion> versions = store.Versions("d1", Told.Day(9));

        Assert.Equal([s_page.Sha256, s_later.Sha256, null], versions.Select(v => v.Original));
        Assert.Equal(["XA notified the depositary.", "Late: XA notified the depositary.", "XA withdrew the report."], versions.Select(v => v.Document.Text));
        Assert.Equal([Told.Day(2), Told.Day(3), null], versions.Select(v => v.KnownTo));
        Assert.Null(Assert.Single(store.Versions("d1", Told.Day(1))).KnownTo);
        string[] told = [.. store.Log().Select(e => e.Detail)];
        Assert.EndsWith("of 1 pieces of evidence 1 found again, 0 orphaned", told[1], StringComparison.Ordinal);
        Assert.EndsWith("of 1 pieces of evidence 0 found again, 1 orphaned", told[2], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void The_same_bytes_are_kept_once_for_any_number_of_documents(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Add(store, "XA notified the depositary.", 1, s_page);
        store.Add(Told.Document("d2", "XA notified the depositary."), "by hand", Told.Statements, Told.Day(2), "tester", s_page);

        Assert.Equal(s_page.Sha256, Assert.Single(store.Versions("d2", Told.Day(3))).Original);
        Assert.True(store.VerifyLog().Sound);
    }

    private static void Add(RecordStore store, string text, int day, Original? original) =>
        store.Add(new Document("d1", "Outlet", null, null, "2031-01-01", "en", null, text), "by hand", Told.Statements, Told.Day(day), "tester", original);
}
