namespace InForce.EndToEnd.Tests;

/// <summary>Every page of the desk by a name and an address that shows something; behind a "&gt;" the link to follow from there.</summary>
public static class DeskPages
{
    public static IReadOnlyList<(string Name, string Path)> All { get; } =
    [
        ("today", "/?on=2025-12-20&since=2025-01-01"),
        ("states", "/states"),
        ("state", "/state/LVA?on=2025-12-26"),
        ("state-contested", "/state/UKR?on=2026-01-01"),
        ("treaties", "/treaties?on=2026-02-20"),
        ("treaty", "/treaty/APMBC?on=2025-12-26"),
        ("treaty-what-if", "/treaty/APMBC?on=2026-03-02&action=withdrawal&deposited=2026-05-03&conflictFrom=2026-09-15#what-if"),
        ("programmes", "/programmes"),
        ("programme", "/programme/LVA-AVM"),
        ("event", "/programme/LVA-AVM > main a[href^='/event/']"),
        ("log", "/log"),
        ("review", "/review?by=A.%20Reviewer"),
        ("check", "/check"),
        ("search", "/search?kind=domestic_legal_step&actor=Finland%2C+Latvia&once=true"),
        ("disagreements", "/disagreements?show=all"),
        ("calendar", "/calendar?on=2026-03-02"),
        ("sources", "/sources"),
        ("queue", "/queue"),
        ("document", "/document/D05"),
        ("about", "/about"),
        ("wrong-address", "/nowhere"),
        ("not-a-day", "/treaties?on=2025-02-30"),
    ];

    /// <summary>All of them, or those named in <c>INFORCE_PAGES</c>, parted by commas, for a quick look at a few.</summary>
    public static TheoryData<string, string> Data
    {
        get
        {
            string[] wanted = (Environment.GetEnvironmentVariable("INFORCE_PAGES") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);
            var data = new TheoryData<string, string>();
            foreach ((string name, string path) in All.Where(p => wanted.Length == 0 || wanted.Contains(p.Name)))
            {
                data.Add(name, path);
            }

            return data;
        }
    }
}
