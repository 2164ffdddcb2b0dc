using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace InForce.Benchmarks;

/// <summary>A kind of page with addresses that readers take in turn.</summary>
internal sealed partial record DeskPage(string Name, ImmutableArray<string> Addresses)
{
    /// <summary>Different subjects of one kind of page.</summary>
    private const int Subjects = 40;

    /// <summary>Every kind of page, found by following links as a reader would.</summary>
    public static IEnumerable<DeskPage> All(HttpClient client)
    {
        yield return new("baseline: a file", ["/assets/mark.svg"]);
        yield return new("today", ["/?since=2039-12-01"]);
        yield return new("states", ["/states"]);
        yield return new("treaties", ["/treaties"]);
        yield return new("treaty", ["/treaty/APMBC", "/treaty/CCM", "/treaty/ATT", "/treaty/NPT"]);
        ImmutableArray<string> programmes = Links(client, "/programme/", ["/programmes"]);
        ImmutableArray<string> events = Links(client, "/event/", programmes);
        yield return new("programmes", ["/programmes", "/programmes?p=2"]);
        yield return new("programme", programmes);
        yield return new("state", Links(client, "/state/", programmes));
        yield return new("event", events);
        ImmutableArray<string> documents = Links(client, "/document/", events);
        yield return new("document", documents);
        yield return new("sources", ["/sources", "/sources?p=2", "/sources?q=Gazette"]);
        yield return new("search", [.. Searches]);
        yield return new("disagreements", ["/disagreements", "/disagreements?show=all", "/disagreements?show=all&p=2", "/disagreements?state=XAA"]);
        yield return new("calendar", ["/calendar"]);
        yield return new("check", ["/check"]);
        yield return new("review", ["/review?by=bench"]);
        yield return new("log", ["/log", "/log?p=2"]);
        yield return new("about", ["/about"]);
    }

    private static IEnumerable<string> Searches =>
    [
        "/search", "/search?q=memorandum", "/search?q=parliament+voted&modality=occurred", "/search?kind=facility&actor=XAA", "/search?kind=agreement_signed&once=true",
        "/search?actor=XAB%2C+XAC%2C+XAD&from=2000-01-01", "/search?kind=domestic_legal_step&origins=2", "/search?q=nobodysaidthis",
    ];

    private static ImmutableArray<string> Links(HttpClient client, string to, IEnumerable<string> pages)
    {
        IEnumerable<string> found = pages.SelectMany(page => Link().Matches(client.GetStringAsync(page).GetAwaiter().GetResult())
            .Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0]).Where(l => l.StartsWith(to, StringComparison.Ordinal)));
        return [.. found.Distinct().Take(Subjects)];
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
