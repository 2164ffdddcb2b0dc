using System.Net;
using System.Text;
using InForce.App.Accounts;
using InForce.Store;
using InForce.Testing;

namespace InForce.Web.Tests.Accounts;

/// <summary>Requests that mean no good, against a desk with accounts.</summary>
public sealed class HostileRequestTests(GuardedDesk desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_form_sent_by_another_site_is_turned_away_though_the_cookie_comes_along(string header, string value)
    {
        HttpClient browser = await desk.BrowserOfAsync(Role.Administrator);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/accounts") { Content = new FormUrlEncodedContent([KeyValuePair.Create("act", "disable"), KeyValuePair.Create("name", "reader")]) };
        request.Headers.Add(header, value);

        using HttpResponseMessage answer = await browser.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_signature_or_with_that_of_another_session_changes_nothing()
    {
        HttpClient administrator = await desk.BrowserOfAsync(Role.Administrator);
        using var bare = new FormUrlEncodedContent([KeyValuePair.Create("act", "disable"), KeyValuePair.Create("name", "reader")]);
        using HttpResponseMessage unsigned = await administrator.PostAsync("/accounts", bare, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, unsigned.StatusCode);

        HttpClient reader = await desk.BrowserOfAsync(Role.Reader);
        string html = await reader.GetStringAsync("/sign-out", Cancel);
        const string Before = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";
        int from = html.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        using var stolen = new FormUrlEncodedContent(
            [KeyValuePair.Create("act", "disable"), KeyValuePair.Create("name", "reader"), KeyValuePair.Create("__RequestVerificationToken", html[from..html.IndexOf('"', from)])]);
        using HttpResponseMessage foreign = await administrator.PostAsync("/accounts", stolen, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/about", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("/assets/../../record.db")]
    [InlineData("/assets/%2e%2e/%2e%2e/record.db")]
    [InlineData("/assets/..%2f..%2frecord.db")]
    [InlineData("/raw/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/original/%2e%2e%2f%2e%2e%2frecord.db")]
    [InlineData("/document/..%5c..%5crecord.db")]
    public async Task A_path_that_climbs_finds_nothing(string path)
    {
        HttpClient browser = await desk.BrowserOfAsync(Role.Administrator);

        using HttpResponseMessage answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("SQLite format", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_of_a_megabyte_is_refused_before_it_is_read()
    {
        using HttpClient browser = (await desk.Desk).NewBrowser();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "reader"), KeyValuePair.Create("password", new string('x', 1024 * 1024))]);

        // The body waits for leave to come, which is never given.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form };
        request.Headers.ExpectContinue = true;
        using HttpResponseMessage answer = await browser.SendAsync(request, Cancel);

        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, answer.StatusCode.ToString());
    }

    [Theory]
    [InlineData("application/json", "{")]
    [InlineData("application/json", "[[[[[[[[")]
    [InlineData("application/json", "\u0000")]
    [InlineData("text/plain", "{}")]
    [InlineData("application/json", "[]")]
    public async Task A_malformed_body_is_told_as_such(string type, string body)
    {
        using HttpClient program = (await desk.Desk).NewBrowser();
        program.DefaultRequestHeaders.Authorization = new("Bearer", await desk.TokenAsync("api"));
        using var content = new StringContent(body, Encoding.UTF8, type);

        using HttpResponseMessage answer = await program.PostAsync("/api/v1/check", content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_revoked_or_mangled_token_opens_nothing_and_no_cookie_stands_in_for_it()
    {
        DeskUnderTest running = await desk.Desk;
        string token = await desk.TokenAsync("api");
        using HttpClient program = running.NewBrowser();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/treaty?treaty=APMBC", Cancel)).StatusCode);

        using (RecordStore store = RecordStore.Open(running.Record))
        {
            var accounts = new AccountDesk(store, "tests", DeskUnderTest.Now);
            accounts.RevokeToken("administrator", Secret.HashOf(token)[..12]);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/treaty?treaty=APMBC", Cancel)).StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/treaty?treaty=APMBC");
        request.Headers.Authorization = new("Bearer", token + "x");
        Assert.Equal(HttpStatusCode.Unauthorized, (await (await desk.BrowserOfAsync(Role.Reader)).SendAsync(request, Cancel)).StatusCode);
    }

    [Fact]
    public async Task No_secret_stands_in_the_log_in_an_export_in_a_backup_or_in_the_file_itself()
    {
        DeskUnderTest running = await desk.Desk;
        string token = await desk.TokenAsync("api");
        HttpClient administrator = await desk.BrowserOfAsync(Role.Administrator);
        string export = await administrator.GetStringAsync("/export/jsonl", Cancel) + await administrator.GetStringAsync("/log", Cancel) + await administrator.GetStringAsync("/accounts", Cancel);
        string backup = Path.Combine(Path.GetDirectoryName(running.Record)!, "backup-" + Secret.HashOf(token)[..6]);
        string[] hashes;
        using (RecordStore store = RecordStore.Open(running.Record))
        {
            store.Backup(backup);
            export += string.Join('\n', store.Log());
            hashes = [.. store.Accounts().Select(a => a.Password!), Secret.HashOf(token)];
        }

        string packed = await UnpackedAsync(backup), kept = Encoding.Latin1.GetString(await ReadSharedAsync(running.Record)) + Encoding.Latin1.GetString(await ReadSharedAsync(running.Record + "-wal"));

        Assert.All([token, .. hashes], secret => Assert.DoesNotContain(secret, export, StringComparison.Ordinal));
        Assert.All([token, .. hashes], secret => Assert.DoesNotContain(secret, packed, StringComparison.Ordinal));
        Assert.DoesNotContain(token, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(GuardedDesk.Password, kept, StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(running.Record) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task A_judgement_stands_under_the_name_of_who_signed_in_whatever_the_form_says()
    {
        DeskUnderTest running = await desk.Desk;
        HttpClient reviewer = await desk.BrowserOfAsync(Role.Reviewer);
        string html = await reviewer.GetStringAsync("/review", Cancel);
        const string Before = "name=\"statements\" value=\"";
        int from = html.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        string statement = html[from..html.IndexOf('"', from)];

        using HttpResponseMessage answer = await GuardedDesk.SendFormAsync(
            reviewer, "/review", ("by", "somebody else"), ("decision", "accept"), ("statements", statement));

        using RecordStore store = RecordStore.Open(running.Record);
        LogEntry last = store.Log().Last(e => e.Action == "judge");
        Assert.Equal("reviewer", last.Who);
        Assert.DoesNotContain("somebody else", last.Detail, StringComparison.Ordinal);
    }

    private static async Task<string> UnpackedAsync(string backup)
    {
        await using FileStream file = File.OpenRead(backup);
        file.Position = "InForce backup 1\n".Length;
        await using var unpacked = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress);
        using var all = new MemoryStream();
        await unpacked.CopyToAsync(all, Cancel);
        // Texts of a backup are UTF-16.
        return Encoding.Latin1.GetString([.. all.ToArray().Where(b => b != 0)]);
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        await file.CopyToAsync(all, Cancel);
        return all.ToArray();
    }
}
