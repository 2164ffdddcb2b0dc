using System.Diagnostics;
using System.Net;
using InForce.App.Accounts;
using InForce.Store;
using InForce.Testing;

namespace InForce.Web.Tests.Accounts;

/// <summary>Signing in over HTTP, and the ways around it.</summary>
public sealed class EntranceTests(GuardedDesk desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using HttpClient browser = (await desk.Desk).NewBrowser();

        using HttpResponseMessage answer = await GuardedDesk.SignInAsync(browser, "reader", GuardedDesk.Password);

        string cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("inforce-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_session_planted_before_sign_in_is_not_the_one_signed_in()
    {
        DeskUnderTest running = await desk.Desk;
        using HttpClient attacker = running.NewBrowser();
        using HttpResponseMessage own = await GuardedDesk.SignInAsync(attacker, "reader", GuardedDesk.Password);
        string planted = SessionOf(own);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        using HttpClient victim = running.NewBrowser();
        using HttpResponseMessage signed = await GuardedDesk.SignInAsync(victim, "administrator", GuardedDesk.Password);

        Assert.NotEqual(planted, SessionOf(signed));
        Assert.Equal(HttpStatusCode.Forbidden, await WithSessionAsync(running, planted, "/accounts"));
        Assert.Equal(HttpStatusCode.Found, await WithSessionAsync(running, "a-session-of-nobody", "/accounts"));
    }

    [Fact]
    public async Task A_copied_cookie_opens_nothing_after_sign_out()
    {
        DeskUnderTest running = await desk.Desk;
        using HttpClient browser = running.NewBrowser();
        using HttpResponseMessage signed = await GuardedDesk.SignInAsync(browser, "reader", GuardedDesk.Password);
        string copied = SessionOf(signed);
        Assert.Equal(HttpStatusCode.OK, await WithSessionAsync(running, copied, "/about"));

        using HttpResponseMessage answer = await GuardedDesk.SendFormAsync(browser, "/sign-out");

        Assert.Equal("/sign-in", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Found, await WithSessionAsync(running, copied, "/about"));
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_one_answer_in_like_time()
    {
        DeskUnderTest running = await desk.Desk;
        using HttpClient browser = running.NewBrowser();
        (HttpStatusCode, string) known = default, unknown = default;
        TimeSpan ofKnown = TimeSpan.MaxValue, ofUnknown = TimeSpan.MaxValue;
        for (int i = 0; i < 4; i++)
        {
            // The quickest of four each: a busy machine only ever adds.
            (known, ofKnown) = await TimedAsync(browser, "steward", ofKnown);
            (unknown, ofUnknown) = await TimedAsync(browser, "nobody-" + i, ofUnknown);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, known.Item1);
        Assert.Equal(known, unknown);
        Assert.InRange(ofUnknown / ofKnown, 0.4, 2.5);
    }

    [Fact]
    public async Task Guessing_is_stopped_after_ten_failures_even_with_the_right_password_next()
    {
        await using DeskUnderTest own = await DeskUnderTest.StartAsync(record =>
        {
            Invite(record, "someone", Role.Reader);
            return Task.CompletedTask;
        });
        using HttpClient browser = own.NewBrowser();
        for (int i = 0; i < SignInThrottle.PerNameAndAddress; i++)
        {
            using HttpResponseMessage wrong = await GuardedDesk.SignInAsync(browser, "someone", "guess number " + i);
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using HttpResponseMessage right = await GuardedDesk.SignInAsync(browser, "someone", GuardedDesk.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Equal("900", right.Headers.GetValues("Retry-After").Single());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("~/elsewhere")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/elsewhere.example")]
    public async Task Sign_in_leads_nowhere_but_into_the_desk(string returnTo)
    {
        using HttpClient browser = (await desk.Desk).NewBrowser();

        using HttpResponseMessage answer = await GuardedDesk.SignInAsync(browser, "reader", GuardedDesk.Password, returnTo);

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Sign_in_leads_back_to_the_page_asked_for()
    {
        using HttpClient browser = (await desk.Desk).NewBrowser();
        using HttpResponseMessage sent = await browser.GetAsync("/state/LVA?on=2026-01-01", Cancel);
        Assert.Equal("/sign-in?return=%2Fstate%2FLVA%3Fon%3D2026-01-01", sent.Headers.Location?.ToString());

        using HttpResponseMessage answer = await GuardedDesk.SignInAsync(browser, "reader", GuardedDesk.Password, "/state/LVA?on=2026-01-01");

        Assert.Equal("/state/LVA?on=2026-01-01", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_one_time_link_sets_the_password_once_and_ends_what_was_open()
    {
        string? link = null;
        await using DeskUnderTest own = await DeskUnderTest.StartAsync(record =>
        {
            link = "/welcome?link=" + Invite(record, "someone", Role.Reader, redeem: false).Text;
            return Task.CompletedTask;
        });
        using HttpClient browser = own.NewBrowser();
        string secret = link![(link!.IndexOf('=', StringComparison.Ordinal) + 1)..];

        using HttpResponseMessage first = await GuardedDesk.SendFormAsync(browser, link, ("link", secret), ("password", GuardedDesk.Password), ("again", GuardedDesk.Password));
        Assert.Equal("/", first.Headers.Location?.ToString());
        using HttpResponseMessage second = await own.NewBrowser().GetAsync(link, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/about", Cancel)).StatusCode);
    }

    private static Secret Invite(string record, string name, Role role, bool redeem = true)
    {
        using RecordStore store = RecordStore.Open(record);
        Secret link = new AccountDesk(store, "tests", DeskUnderTest.Now).Add(name, role);
        if (redeem)
        {
            using var door = new AccountDoor(record);
            new Entrance(door, new SignInThrottle()).SetPassword(link.Text, GuardedDesk.Password, "here", DeskUnderTest.Now);
        }

        return link;
    }

    private static string SessionOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie")
        .Single(c => c.StartsWith("inforce-session=", StringComparison.Ordinal)).Split(';')[0]["inforce-session=".Length..];

    private static async Task<HttpStatusCode> WithSessionAsync(DeskUnderTest running, string session, string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = running.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", "inforce-session=" + session);
        using HttpResponseMessage answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private static async Task<((HttpStatusCode, string), TimeSpan)> TimedAsync(HttpClient browser, string name, TimeSpan best)
    {
        long from = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await GuardedDesk.SignInAsync(browser, name, "not the password");
        TimeSpan took = Stopwatch.GetElapsedTime(from);
        string html = await answer.Content.ReadAsStringAsync(Cancel);
        string said = html[html.IndexOf("role=\"status\"", StringComparison.Ordinal)..html.IndexOf("<form method=\"post\" action=\"/sign-in\"", StringComparison.Ordinal)];
        return ((answer.StatusCode, said), took < best ? took : best);
    }
}
