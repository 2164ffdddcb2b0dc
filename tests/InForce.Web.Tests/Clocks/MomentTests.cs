using System.Net;

namespace InForce.Web.Tests.Clocks;

public sealed class MomentTests(EmptyDesk desk)
{
    [Fact]
    public async Task Links_keep_the_day_and_the_state_of_knowledge()
    {
        string page = await desk.Client.GetStringAsync("/?on=2025-12-26&knownAt=2025-06-04");

        Assert.Contains("href=\"/treaties?on=2025-12-26&amp;knownAt=2025-06-04\"", page, StringComparison.Ordinal);
        Assert.Contains("As of <time datetime=\"2025-12-26\">", page, StringComparison.Ordinal);
        Assert.Contains("known at 2025-06-04", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_day_offers_an_address_that_will_not_move()
    {
        string page = await desk.Client.GetStringAsync("/");

        Assert.Contains("id=\"stable\" href=\"/?on=2026-03-02&amp;knownAt=2026-03-02T09%3A00%3A00Z\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?on=2025-02-30", "2025-02-30")]
    [InlineData("/?knownAt=yesterday", "yesterday")]
    public async Task A_day_that_is_none_is_explained(string path, string word)
    {
        using HttpResponseMessage answer = await desk.Client.GetAsync(path);
        string page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(word, page, StringComparison.Ordinal);
        Assert.Contains("Write 2025-12-27", page.Replace("Write an ISO day that exists, such as", "Write", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_address_gets_a_page_that_leads_on()
    {
        using HttpResponseMessage answer = await desk.Client.GetAsync("/nowhere");
        string page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/states", page, StringComparison.Ordinal);
    }
}
