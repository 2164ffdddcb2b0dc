using System.Text.RegularExpressions;
using InForce.App.Accounts;
using InForce.Store;
using InForce.Testing;

[assembly: AssemblyFixture(typeof(InForce.Web.Tests.Accounts.GuardedDesk))]

namespace InForce.Web.Tests.Accounts;

/// <summary>One desk with an account of each role, named as the role, over a record with one document; started by the first that asks.</summary>
public sealed partial class GuardedDesk : IAsyncDisposable
{
    public const string Password = "four words of a password";
    private readonly Lazy<Task<DeskUnderTest>> _desk = new(() => DeskUnderTest.StartAsync(Fill));
    private readonly Dictionary<Role, HttpClient> _browsers = [];

    public Task<DeskUnderTest> Desk => _desk.Value;

    /// <summary>The browser of someone of this role, signed in.</summary>
    public async Task<HttpClient> BrowserOfAsync(Role role)
    {
        if (!_browsers.TryGetValue(role, out HttpClient? browser))
        {
            browser = (await Desk).NewBrowser();
            using HttpResponseMessage answer = await SignInAsync(browser, Roles.NameOf(role), Password);
            Assert.Equal("/", answer.Headers.Location?.ToString());
            _browsers[role] = browser;
        }

        return browser;
    }

    /// <summary>A token of the administrator's.</summary>
    public async Task<string> TokenAsync(string scopes)
    {
        using RecordStore store = RecordStore.Open((await Desk).Record);
        return new AccountDesk(store, "tests", DeskUnderTest.Now).IssueToken("administrator", scopes, "tests", 1).Token.Text;
    }

    /// <summary>Fills in the sign-in page.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string name, string password, string returnTo = "") =>
        await SendFormAsync(browser, "/sign-in", ("name", name), ("password", password), ("return", returnTo));

    /// <summary>Sends the form of a page with what signs it.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(HttpClient browser, string page, params (string Name, string Value)[] fields)
    {
        string html = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        string path = page.Split('?')[0];
        using var form = new FormUrlEncodedContent(
            [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", Signature().Match(html).Groups[1].Value)]);
        return await browser.PostAsync(path, form, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (HttpClient browser in _browsers.Values)
        {
            browser.Dispose();
        }

        if (_desk.IsValueCreated)
        {
            await (await _desk.Value).DisposeAsync();
        }
    }

    private static async Task Fill(string record)
    {
        await Samples.AddAsync(record);
        using var door = new AccountDoor(record);
        var entrance = new Entrance(door, new SignInThrottle());
        foreach (Role role in Enum.GetValues<Role>())
        {
            Secret link = door.Ask(store => new AccountDesk(store, "tests", DeskUnderTest.Now).Add(Roles.NameOf(role), role));
            entrance.SetPassword(link.Text, Password, "here", DeskUnderTest.Now);
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Signature();
}
