using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>One person's browser window, and everything it complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _complaints.Add("script: " + error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Add("console: " + message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Script errors and breaches of the content security policy, in order.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visit> BeginAsync(IBrowserContext context)
    {
        IPage page = await context.NewPageAsync();
        var visit = new Visit(context, page);
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI));");
        return visit;
    }

    /// <returns>The status of the answer.</returns>
    public async Task<int> GoAsync(string path)
    {
        IResponse? answer = await Page.GotoAsync(path);
        return answer!.Status;
    }

    /// <param name="path">An address, then, each behind " > ", a link to follow.</param>
    public async Task GoAlongAsync(string path)
    {
        string[] steps = path.Split(" > ");
        await GoAsync(steps[0]);
        foreach (string link in steps[1..])
        {
            await GoAsync(await Page.Locator(link).First.GetAttributeAsync("href") ?? throw new InvalidOperationException(link + " leads nowhere"));
        }
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
