using System.Text;
using InForce.Remote.Fetching;
using InForce.Testing;

namespace InForce.Remote.Tests.Fetching;

public sealed class FetcherTests : IDisposable
{
    private static readonly FetchLimits s_limits = new()
    {
        AllowPrivate = true, MostBytes = 1 << 20, MostHeaderKilobytes = 16, MostRedirects = 3, Pause = TimeSpan.Zero, WholeTime = TimeSpan.FromSeconds(2),
    };

    private readonly BadServer _server = new();
    private readonly List<HttpExchange> _kept = [];

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_page_comes_with_what_is_needed_to_ask_again()
    {
        _server.Page("/a", "hello", "ETag: \"x1\"\r\nLast-Modified: Thu, 19 Jun 2025 10:00:00 GMT\r\n");

        HttpExchange answer = Fetched(await FetchAsync("/a"));

        Assert.Equal("hello", Encoding.UTF8.GetString(answer.Body.Span));
        Assert.Equal(("\"x1\"", "Thu, 19 Jun 2025 10:00:00 GMT", "text/html"), (answer.ETag, answer.LastModified, answer.ContentType));
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer.Head, StringComparison.Ordinal);
        Assert.Contains(_server.Requests, r => r.Contains("User-Agent: InForce/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_again()
    {
        _server.Answer("/a", async (head, stream, cancel) => await stream.WriteAsync(Encoding.ASCII.GetBytes(
            head.Contains("If-None-Match: \"x1\"", StringComparison.Ordinal) ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n" : "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"), cancel));

        Assert.IsType<FetchOutcome.Unchanged>(await FetchAsync("/a", known: new Validators("\"x1\"", null)));
    }

    [Fact]
    public async Task Redirects_are_followed_and_each_answer_kept()
    {
        _server.Answer("/a", "HTTP/1.1 301 Moved\r\nLocation: /b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").Page("/b", "there");

        Assert.Equal("/b", Fetched(await FetchAsync("/a")).Address.AbsolutePath);
        Assert.Equal([301, 200], _kept.Select(k => k.Status));
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "more than 3 redirects")]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "without saying where")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "no web address")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "no web address")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://a:b@127.0.0.1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "name and password")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "answered 404")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "answered 500")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\nConnection: close\r\n\r\nx", "could not be fetched")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -5\r\nConnection: close\r\n\r\n", "")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzzz\r\nx\r\n", "could not be fetched")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhe", "could not be fetched")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello", "could not be fetched")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello", "not asked for")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello", "more than once")]
    [InlineData("HTTP/9 what\r\n\r\n", "could not be fetched")]
    [InlineData("\0\0\0\0", "could not be fetched")]
    [InlineData("", "could not be fetched")]
    public async Task A_server_that_misbehaves_is_refused_with_the_reason(string raw, string because)
    {
        _server.Answer("/loop", raw);

        FetchOutcome outcome = await FetchAsync("/loop");

        if (because.Length > 0) Assert.Contains(because, Assert.IsType<FetchOutcome.Refused>(outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        _server.Answer("/h", "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"X-{i}: {new string('y', 50)}\r\n")) + "\r\n");

        Assert.IsType<FetchOutcome.Refused>(await FetchAsync("/h"));
    }

    [Fact]
    public async Task A_body_larger_than_allowed_is_refused_whatever_it_announces()
    {
        byte[] chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string('x', 0x10000) + "\r\n");
        _server.Answer("/big", async (_, stream, cancel) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), cancel);
            while (true) await stream.WriteAsync(chunk, cancel);
        });

        Assert.Contains("larger than 1 MB", Assert.IsType<FetchOutcome.Refused>(await FetchAsync("/big")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_is_refused_by_what_it_unpacks_to()
    {
        byte[] bomb = Warc.Gzip(new byte[50 << 20]);
        _server.Answer("/bomb", [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\nConnection: close\r\n\r\n"), .. bomb]);

        Assert.Contains("larger than 1 MB", Assert.IsType<FetchOutcome.Refused>(await FetchAsync("/bomb")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx")]
    [InlineData("HTTP/1.1 200 ")]
    [InlineData("")]
    public async Task A_server_that_never_finishes_is_given_up(string beginning)
    {
        _server.Answer("/slow", async (_, stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), cancel);
            await Task.Delay(Timeout.Infinite, cancel);
        });

        Assert.Contains("no whole answer", Assert.IsType<FetchOutcome.Refused>(await FetchAsync("/slow", limits: s_limits with { WholeTime = TimeSpan.FromMilliseconds(300) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        _server.Page("/robots.txt", "User-agent: *\nDisallow: /secret").Page("/secret/a", "x").Page("/open", "x");

        Assert.Contains("robots.txt", Assert.IsType<FetchOutcome.Refused>(await FetchAsync("/secret/a")).Message, StringComparison.Ordinal);
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync("/open"));
        Assert.DoesNotContain(_server.Requests, r => r.StartsWith("GET /secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_does_not_lead_around_robots_txt()
    {
        _server.Page("/robots.txt", "User-agent: *\nDisallow: /secret").Page("/secret/a", "x")
            .Answer("/a", "HTTP/1.1 302 Found\r\nLocation: /secret/a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        Assert.Contains("robots.txt", Assert.IsType<FetchOutcome.Refused>(await FetchAsync("/a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_whose_rules_fail_to_load_is_left_alone()
    {
        _server.Answer("/robots.txt", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").Page("/a", "x");

        Assert.IsType<FetchOutcome.Refused>(await FetchAsync("/a"));
    }

    [Fact]
    public async Task A_site_that_asks_for_hours_between_requests_is_left_alone()
    {
        _server.Page("/robots.txt", "User-agent: *\nCrawl-delay: 36000").Page("/a", "x");

        Assert.Contains("36000 seconds", Assert.IsType<FetchOutcome.Refused>(await FetchAsync("/a")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/a")]
    [InlineData("http://localhost:{0}/a")]
    [InlineData("http://[::1]:{0}/a")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/a")]
    [InlineData("http://2130706433:{0}/a")]
    [InlineData("http://0x7f.1:{0}/a")]
    [InlineData("http://10.0.0.1/a")]
    [InlineData("http://192.168.1.1/a")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://0.0.0.0:{0}/a")]
    public async Task Private_addresses_are_refused_before_anything_is_sent(string address)
    {
        _server.Page("/a", "x");
        using var fetcher = new Fetcher(s_limits with { AllowPrivate = false }, TimeProvider.System);
        var at = new Uri(address.Replace("{0}", _server.At("/").Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        FetchOutcome outcome = await fetcher.FetchAsync(at, Validators.None, _kept.Add, CancellationToken.None);

        Assert.Contains("private", Assert.IsType<FetchOutcome.Refused>(outcome).Message, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Two_requests_to_one_host_keep_the_pause()
    {
        _server.Page("/a", "x").Page("/b", "x");
        using var fetcher = new Fetcher(s_limits with { Pause = TimeSpan.FromMilliseconds(200) }, TimeProvider.System);
        long start = TimeProvider.System.GetTimestamp();

        await fetcher.FetchAsync(_server.At("/a"), Validators.None, _kept.Add, CancellationToken.None);
        await fetcher.FetchAsync(_server.At("/b"), Validators.None, _kept.Add, CancellationToken.None);

        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(190));
    }

    private static HttpExchange Fetched(FetchOutcome outcome) => Assert.IsType<FetchOutcome.Fetched>(outcome).Exchange;

    private async Task<FetchOutcome> FetchAsync(string path, Validators? known = null, FetchLimits? limits = null)
    {
        using var fetcher = new Fetcher(limits ?? s_limits, TimeProvider.System);
        return await fetcher.FetchAsync(_server.At(path), known ?? Validators.None, _kept.Add, CancellationToken.None);
    }
}
