using System.Net;
using InForce.App.Accounts;
using InForce.Core.Problems;
using InForce.Store;
using InForce.Testing;

namespace InForce.Web.Tests.Accounts;

/// <summary>A desk that others may reach: only with accounts, by its own names, behind its own proxy.</summary>
public sealed class OtherMachinesTests(GuardedDesk desk, EmptyDesk lone)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://0.0.0.0:0", "", "")]
    [InlineData("http://127.0.0.1:0", "desk.example", "")]
    [InlineData("http://127.0.0.1:0", "", "127.0.0.1")]
    public void Without_accounts_no_other_machine_is_let_in(string urls, string host, string proxy)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inforce-lone-");
        var options = new DeskOptions
        {
            Urls = urls,
            Record = Path.Combine(folder.FullName, "r.db"),
            Now = () => DeskUnderTest.Now,
            Hosts = host.Length == 0 ? [] : [host],
            Proxies = proxy.Length == 0 ? [] : [IPAddress.Parse(proxy)],
        };

        BadInputException refusal = Assert.Throws<BadInputException>(() => Desk.Build(options));

        Assert.Contains("inforce account add", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    [Fact]
    public async Task What_a_stranger_says_it_forwards_is_not_believed()
    {
        using HttpClient browser = (await desk.Desk).NewBrowser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.DefaultRequestHeaders.Add("X-Forwarded-Host", "elsewhere.example");

        using HttpResponseMessage answer = await GuardedDesk.SignInAsync(browser, "reader", GuardedDesk.Password);

        Assert.DoesNotContain(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Behind_its_proxy_the_desk_answers_to_its_name_and_its_cookie_stays_on_TLS()
    {
        await using DeskUnderTest own = await DeskUnderTest.StartAsync(
            record =>
            {
                using var store = RecordStore.Open(record);
                Secret link = new AccountDesk(store, "tests", DeskUnderTest.Now).Add("eva", Role.Administrator);
                using var door = new AccountDoor(record);
                new Entrance(door, new SignInThrottle()).SetPassword(link.Text, GuardedDesk.Password, "here", DeskUnderTest.Now);
                return Task.CompletedTask;
            },
            options => options with { Hosts = ["desk.example"], Proxies = [IPAddress.Loopback] });
        using var proxied = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = own.Address };
        proxied.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        proxied.DefaultRequestHeaders.Add("X-Forwarded-Host", "desk.example");
        using HttpResponseMessage form = await proxied.GetAsync("/sign-in", Cancel);
        string signing = form.Headers.GetValues("Set-Cookie").Single();
        proxied.DefaultRequestHeaders.Add("Cookie", signing.Split(';')[0]);

        using HttpResponseMessage answer = await GuardedDesk.SignInAsync(proxied, "eva", GuardedDesk.Password);
        proxied.DefaultRequestHeaders.Remove("X-Forwarded-Host");
        proxied.DefaultRequestHeaders.Add("X-Forwarded-Host", "elsewhere.example");
        using HttpResponseMessage foreign = await proxied.GetAsync("/sign-in", Cancel);

        string session = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-inforce-session=", StringComparison.Ordinal));
        Assert.Contains("; secure", session, StringComparison.Ordinal);
        Assert.Contains("; secure", signing, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, foreign.StatusCode);
    }

    [Fact]
    public async Task A_desk_without_accounts_asks_nobody_to_sign_in_and_makes_no_record_for_asking()
    {
        using HttpResponseMessage signIn = await lone.Client.GetAsync("/sign-in", Cancel);
        using HttpResponseMessage welcome = await lone.Client.GetAsync("/welcome?link=x", Cancel);
        string accounts = await lone.Client.GetStringAsync("/accounts", Cancel);

        Assert.Equal("/", signIn.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, welcome.StatusCode);
        Assert.Contains("Nobody has an account", accounts, StringComparison.Ordinal);
        Assert.False(File.Exists(lone.Record));
    }

    [Fact]
    public async Task A_part_of_a_page_asked_for_after_the_session_ended_leads_to_the_sign_in()
    {
        using HttpClient browser = (await desk.Desk).NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/review");
        request.Headers.Add("HX-Request", "true");

        using HttpResponseMessage answer = await browser.SendAsync(request, Cancel);

        Assert.Equal("/sign-in", answer.Headers.GetValues("HX-Redirect").Single());
    }

    [Fact]
    public async Task A_password_that_a_proxy_asks_for_does_not_stand_in_the_way()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        request.Headers.Authorization = new("Basic", "dTpw");

        using HttpResponseMessage answer = await (await desk.BrowserOfAsync(Role.Reader)).SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_sign_in_that_another_site_fills_in_is_refused()
    {
        using HttpClient browser = (await desk.Desk).NewBrowser();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "reader"), KeyValuePair.Create("password", GuardedDesk.Password)]);

        using HttpResponseMessage answer = await browser.PostAsync("/sign-in", form, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
