using InForce.App.Law;
using InForce.App.Record;
using InForce.App.Record.Review;
using InForce.Store;
using InForce.Testing;
using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>Judging by keyboard alone: one key a decision, the next item at once, everything reversible and on the log.</summary>
public sealed class ReviewPageTests(Browser browser)
{
    [Fact]
    public async Task One_key_decides_the_next_item_follows_and_one_key_takes_it_back()
    {
        Assert.SkipWhen(Browser.Program is null, "chromium is not on the path");
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(DayOneRecord.AddAsync);
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/review?about=LTU-AVM");
        await visit.Page.Locator("input[name=by]").First.FillAsync("A. Reviewer");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#review .actions")).ToBeVisibleAsync();
        ILocator words = visit.Page.Locator("#review article");
        ILocator said = visit.Page.Locator("#review [role=status]");
        await PassOverConflictsAsync(visit.Page);
        string first = await words.First.InnerTextAsync();

        await visit.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(said).ToContainTextAsync("Done: accept");
        await Assertions.Expect(words.First).Not.ToHaveTextAsync(first, new LocatorAssertionsToHaveTextOptions { UseInnerText = true });

        await visit.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(said).ToContainTextAsync("Done: undo");
        Assert.Contains("taken back", await visit.Page.Locator("#latest ~ div").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Two_reviewers_differ_a_third_sees_why_and_settles_it_a_merge_is_undone_and_nothing_was_altered()
    {
        Assert.SkipWhen(Browser.Program is null, "chromium is not on the path");
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(MergeAsync);
        await JudgeAsync(desk, "A. Reviewer", "the blogger is quoted so", "a");
        await JudgeAsync(desk, "B. Reviewer", "the blog is a parody", "x");
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/review?by=C.%20Third");

        string item = await visit.Page.Locator("#review").InnerTextAsync();
        Assert.Contains("Reviewers differ", item, StringComparison.Ordinal);
        Assert.Contains("the blogger is quoted so", item, StringComparison.Ordinal);
        Assert.Contains("the blog is a parody", item, StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("1");
        await Assertions.Expect(visit.Page.Locator("#review [role=status]")).ToContainTextAsync("Done: adjudicate");

        ILocator merge = visit.Page.Locator("#latest ~ div tr", new PageLocatorOptions { HasText = "merge" });
        await merge.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#latest ~ div tr", new PageLocatorOptions { HasText = "merge" })).ToContainTextAsync("taken back");

        await visit.GoAsync("/log");
        string log = await visit.Page.Locator("main").InnerTextAsync();
        Assert.Contains("Nothing was altered", log, StringComparison.Ordinal);
        Assert.All((string[])["A. Reviewer", "B. Reviewer", "C. Third", "the blog is a parody"], words => Assert.Contains(words, log, StringComparison.Ordinal));
        Assert.Empty(visit.Complaints);
        using RecordStore store = RecordStore.Open(desk.Record);
        Assert.True(store.VerifyLog(documents: true).Sound);
    }

    /// <summary>One person looks for the blogger's words in the queue of Lithuania's programme and decides by key, with a reason.</summary>
    private async Task JudgeAsync(DeskUnderTest desk, string who, string reason, string key)
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/review?about=LTU-AVM&by=" + Uri.EscapeDataString(who));
        ILocator item = visit.Page.Locator("#review article").First;
        while (await item.Locator("mark").InnerTextAsync() != "Lithuania already makes anti-vehicle mines" || await visit.Page.Locator("[data-key=a]").CountAsync() == 0)
        {
            string before = await item.InnerTextAsync();
            await visit.Page.Locator("[data-key=s]").ClickAsync();
            await Assertions.Expect(item).Not.ToHaveTextAsync(before, new LocatorAssertionsToHaveTextOptions { UseInnerText = true });
        }

        await visit.Page.Locator("input[name=reason]").FillAsync(reason);
        await visit.Page.Locator("h1").ClickAsync();
        await visit.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(visit.Page.Locator("#review [role=status]")).ToContainTextAsync("Done:");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_queue_of_another_day_is_shown_but_not_judged()
    {
        Assert.SkipWhen(Browser.Program is null, "chromium is not on the path");
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(DayOneRecord.AddAsync);
        await using Visit visit = await browser.VisitAsync(desk.Address);

        await visit.GoAsync("/review?by=A.%20Reviewer&knownAt=2025-07-01");

        Assert.Contains("Judgements are made on what is known now", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("#review button").CountAsync());
    }

    private static async Task PassOverConflictsAsync(IPage page)
    {
        while (await page.Locator("[data-key=a]").CountAsync() == 0)
        {
            string before = await page.Locator("#review article").First.InnerTextAsync();
            await page.Locator("[data-key=s]").ClickAsync();
            await Assertions.Expect(page.Locator("#review article").First).Not.ToHaveTextAsync(before, new LocatorAssertionsToHaveTextOptions { UseInnerText = true });
        }
    }

    /// <summary>A reviewer merged two statements as one act, as <c>inforce review merge</c> does.</summary>
    private static async Task MergeAsync(string path)
    {
        await DayOneRecord.AddAsync(path);
        using RecordStore store = RecordStore.Open(path);
        var review = new ReviewDesk(new RecordQuestions(store, LawDesk.Open(null).Engine));
        DateTimeOffset at = DeskUnderTest.Now.AddHours(-2);
        review.Merge(["sum-wire-1", "sum-ministry-1"], new Signature("A. Reviewer", "one order", at));
    }
}
