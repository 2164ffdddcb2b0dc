using InForce.App.Accounts;
using InForce.Store;
using InForce.Testing;
using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>From a one-time link to a colleague's, in a browser: the way in, judging under one's own name, and the way out.</summary>
public sealed class AccountPageTests(Browser browser)
{
    private const string Password = "four words of a password";

    [Fact]
    public async Task A_person_enters_by_a_link_judges_under_their_name_invites_a_colleague_and_leaves()
    {
        Assert.SkipWhen(Browser.Program is null, "chromium is not on the path");
        string secret = string.Empty;
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(async record =>
        {
            await DayOneRecord.AddAsync(record);
            using RecordStore store = RecordStore.Open(record);
            secret = new AccountDesk(store, "tests", DeskUnderTest.Now).Add("eva", Role.Administrator).Text;
        });
        await using Visit visit = await browser.VisitAsync(desk.Address);
        IPage page = visit.Page;

        await visit.GoAsync("/welcome?link=" + secret);
        await AxeTests.FindsNothingInAnyLightAsync(page, page.Url);
        await page.GetByLabel("Password, at least 12 characters").FillAsync(Password);
        await page.GetByLabel("The same again").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".who")).ToContainTextAsync("eva, administrator");

        await visit.GoAsync("/review?about=LTU-AVM");
        await Assertions.Expect(page.Locator("input[name=by]:not([type=hidden])")).ToHaveCountAsync(0);
        await page.Locator(".judge .actions button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#latest ~ div th[scope=row]").First).ToHaveTextAsync("eva");

        await visit.GoAsync("/accounts");
        await page.GetByLabel("Name").FillAsync("joe");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("code").First).ToContainTextAsync("/welcome?link=");
        await AxeTests.FindsNothingInAnyLightAsync(page, page.Url);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await AxeTests.FindsNothingInAnyLightAsync(page, page.Url);
        Assert.Empty(visit.Complaints);
    }
}
