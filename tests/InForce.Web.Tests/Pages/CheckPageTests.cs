using System.Net;
using System.Text.RegularExpressions;
using InForce.App.Record.Check;
using InForce.Web.Security;

namespace InForce.Web.Tests.Pages;

/// <summary>What is too much for the page that checks texts is said in words, and nothing comes in without its token.</summary>
public sealed partial class CheckPageTests(FilledDesk desk)
{
    [Fact]
    public async Task A_file_above_the_limit_is_refused_with_the_limit()
    {
        using var content = new ByteArrayContent(new byte[Limits.RequestBytes + 1]);

        string page = await PostAsync(content, "large.txt");

        Assert.Contains("larger than 16 MB", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_above_the_limit_is_refused_with_its_length()
    {
        using var content = new StringContent(string.Concat(Enumerable.Repeat("Nothing happened. ", (CheckText.LongestText / 18) + 1)));

        string page = await PostAsync(content, "long.txt");

        Assert.Contains("at most 400,000 are taken here", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Latvia left the treaty."), "text" } };

        HttpResponseMessage answer = await desk.PostAsync("/check", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<string> PostAsync(HttpContent file, string name)
    {
        string form = await desk.TextAsync("/check");
        using var posted = new MultipartFormDataContent { { new StringContent(Token().Match(form).Groups[1].Value), "__RequestVerificationToken" }, { file, "file", name } };
        HttpResponseMessage answer = await desk.PostAsync("/check", posted);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
