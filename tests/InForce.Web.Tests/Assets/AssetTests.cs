using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using InForce.Web.Assets;

namespace InForce.Web.Tests.Assets;

public sealed partial class AssetTests(EmptyDesk desk)
{
    [Fact]
    public async Task Every_file_a_page_names_is_inside_the_program_and_may_be_kept_for_good()
    {
        string page = await desk.Client.GetStringAsync("/");

        string[] addresses = [.. AssetAddress().Matches(page).Select(m => m.Groups[1].Value)];
        Assert.NotEmpty(addresses);
        foreach (string address in addresses)
        {
            using HttpResponseMessage answer = await desk.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_did_not_change_is_not_sent_again()
    {
        using HttpResponseMessage first = await desk.Client.GetAsync("/assets/desk.css");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/desk.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using HttpResponseMessage second = await desk.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_country_shapes_travel_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/countries-50m.json");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));

        using HttpResponseMessage answer = await desk.Client.SendAsync(request);

        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
        Assert.InRange(answer.Content.Headers.ContentLength!.Value, 1, 300_000);
    }

    [Fact]
    public async Task A_name_outside_the_program_finds_nothing()
    {
        foreach (string path in new[] { "/assets/none.css", "/assets/../Desk.cs", "/assets/%2e%2e/%2e%2e/etc/passwd" })
        {
            using HttpResponseMessage answer = await desk.Client.GetAsync(path);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public void What_others_wrote_comes_with_its_licence()
    {
        Assert.True(new EmbeddedAssets().TryGet("third-party.txt", out Asset licences));
        string text = System.Text.Encoding.UTF8.GetString(licences.Bytes);

        Assert.All(["htmx.org 2", "d3-geo 3", "topojson-client 3", "world-atlas 2", "Natural Earth"], name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [GeneratedRegex("(?:src|href)=\"(/assets/[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex AssetAddress();
}
