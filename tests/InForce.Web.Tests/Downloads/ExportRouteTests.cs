using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using InForce.Testing;

namespace InForce.Web.Tests.Downloads;

/// <summary>What the desk hands to other programs is what the command writes, and real programs read it.</summary>
public sealed class ExportRouteTests(FilledDesk desk)
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("csv", "text/csv", "inforce-LVA.csv")]
    [InlineData("jsonl", "application/x-ndjson", "inforce-LVA.jsonl")]
    [InlineData("jsonld", "application/ld+json", "inforce-LVA.jsonld")]
    [InlineData("ftm", "application/x-ndjson", "inforce-LVA.ftm.jsonl")]
    [InlineData("csl", "application/vnd.citationstyles.csl+json", "inforce-LVA.csl.json")]
    [InlineData("ris", "application/x-research-info-systems", "inforce-LVA.ris")]
    [InlineData("ics", "text/calendar", "inforce-LVA.ics")]
    [InlineData("atom", "application/atom+xml", "inforce-LVA.atom")]
    [InlineData("plover", "application/x-ndjson", "inforce-LVA.plover.jsonl")]
    public async Task Every_form_is_a_file_with_its_type_and_name_on_the_desk_and_for_programs(string form, string mediaType, string name)
    {
        using HttpResponseMessage page = await desk.GetAsync($"/export/{form}?state=Latvia");
        using HttpResponseMessage api = await desk.GetAsync($"/api/v1/export/{form}?state=LVA");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(mediaType, page.Content.Headers.ContentType?.MediaType);
        Assert.Equal(name, page.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal(await page.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await api.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Annotations_of_a_treaty_find_their_quotes_in_a_real_program()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("jsonld"), ConsumerProgram.NoNode);

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("annotations", await desk.TextAsync("/export/jsonld?treaty=APMBC")));

        int all = read.RootElement.GetProperty("annotations").GetInt32();
        Assert.True(all > 20);
        Assert.Equal(all, read.RootElement.GetProperty("byPosition").GetInt32());
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/feed/LVA.atom")]
    [InlineData("/feed/APMBC.atom")]
    [InlineData("/feed/LVA-AVM.atom")]
    public async Task A_feed_names_itself_and_leads_to_the_documents(string path)
    {
        using HttpResponseMessage answer = await desk.GetAsync(path);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;

        XElement[] entries = [.. feed.Elements(s_atom + "entry")];
        Assert.NotEmpty(entries);
        Assert.EndsWith(path, feed.Element(s_atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.All(entries, e => Assert.StartsWith("http://127.0.0.1:", e.Element(s_atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal));
        using HttpResponseMessage document = await desk.GetAsync(new Uri(entries[0].Element(s_atom + "link")!.Attribute("href")!.Value).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        using HttpResponseMessage first = await desk.GetAsync("/feed/LVA.atom");

        using HttpResponseMessage second = await desk.GetAsync("/feed/LVA.atom", first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/calendar/LVA.ics", "Latvia")]
    [InlineData("/calendar/APMBC.ics", "APMBC")]
    public async Task A_calendar_program_subscribes_to_a_state_and_a_treaty(string path, string named)
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("ical.js"), ConsumerProgram.NoNode);

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("calendar", await desk.TextAsync(path)));

        JsonElement[] events = [.. read.RootElement.GetProperty("events").EnumerateArray()];
        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.Contains(named, e.GetProperty("summary").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/export/xls")]
    [InlineData("/export/csv?state=Lettland")]
    [InlineData("/export/csv?kind=productions")]
    [InlineData("/export/csv?weapon=APM")]
    [InlineData("/feed/Nowhere.atom")]
    public async Task What_cannot_be_exported_as_asked_is_refused_with_a_remedy(string path)
    {
        using HttpResponseMessage page = await desk.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
    }

    [Fact]
    public async Task Programs_are_told_what_is_wrong_as_a_problem()
    {
        using HttpResponseMessage answer = await desk.GetAsync("/api/v1/export/csv?kind=productions");
        using JsonDocument problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("kind", problem.RootElement.GetProperty("where").GetString());
    }
}
