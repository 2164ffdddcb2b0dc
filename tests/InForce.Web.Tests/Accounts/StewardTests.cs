using System.Net;
using InForce.App.Accounts;
using InForce.Store;
using InForce.Testing;

namespace InForce.Web.Tests.Accounts;

/// <summary>Taking a document out of the record.</summary>
public sealed class StewardTests
{
    [Fact]
    public async Task A_steward_takes_a_document_out_with_a_reason_and_the_log_tells_who()
    {
        await using var desk = new GuardedDesk();
        DeskUnderTest running = await desk.Desk;
        HttpClient steward = await desk.BrowserOfAsync(Role.Steward);
        string id, page;
        using (RecordStore store = RecordStore.Open(running.Record))
        {
            id = store.Documents(DeskUnderTest.Now).First().Id;
            page = "/document/" + Uri.EscapeDataString(id);
        }

        using HttpResponseMessage without = await GuardedDesk.SendFormAsync(steward, page, ("reason", " "));
        using HttpResponseMessage by = await GuardedDesk.SendFormAsync(steward, page, ("reason", "asked for by its author"));

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal("/log?who=steward", by.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await steward.GetAsync(page, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await steward.GetAsync(page + "?knownAt=2026-03-01T12:00:00Z", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("asked for by its author", await steward.GetStringAsync("/log?who=steward", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using RecordStore after = RecordStore.Open(running.Record);
        Assert.Equal(("steward", "remove", id), after.Log().Select(e => (e.Who, e.Action, e.Subject)).Last());
    }
}
