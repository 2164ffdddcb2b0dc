using System.Net;
using System.Text.RegularExpressions;

namespace InForce.Benchmarks.Team;

/// <summary>Pages a reader of the desk opens, found by following its links.</summary>
internal static partial class TeamPages
{
    public static IEnumerable<(string Name, string[] Addresses)> All(HttpClient desk)
    {
        string[] programmes = Links(desk, "/programme/", "/programmes");
        string[] events = Links(desk, "/event/", programmes);
        yield return ("today", ["/"]);
        yield return ("states", ["/states"]);
        yield return ("state", [.. Links(desk, "/state/", "/states").Take(40)]);
        yield return ("treaty", ["/treaty/APMBC", "/treaty/CCM", "/treaty/ATT"]);
        yield return ("programme", programmes);
        yield return ("event", events);
        yield return ("document", Links(desk, "/document/", events));
        yield return ("sources", ["/sources", "/sources?p=2"]);
        yield return ("search", ["/search?q=parliament", "/search?kind=instrument_notified", "/search?q=mines&modality=planned"]);
        yield return ("calendar", ["/calendar"]);
        yield return ("log", ["/log"]);
        yield return ("queue", ["/queue"]);
    }

    private static string[] Links(HttpClient desk, string to, params string[] pages) =>
    [
        .. pages.Take(10).SelectMany(page => Link().Matches(Read(desk, page)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0]).Where(l => l.StartsWith(to, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal).Take(40),
    ];

    private static string Read(HttpClient desk, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        using HttpResponseMessage answer = desk.Send(request);
        using var text = new StreamReader(answer.EnsureSuccessStatusCode().Content.ReadAsStream());
        return text.ReadToEnd();
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
