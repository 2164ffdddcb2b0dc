using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using InForce.Benchmarks.Harness;
using InForce.Generator;
using InForce.Store;
using InForce.Web;
using Microsoft.AspNetCore.Builder;

namespace InForce.Benchmarks;

/// <summary>Pages of the desk over a large record, with many readers at once on loopback.</summary>
internal static partial class DeskSpeed
{
    private const int Readers = 50;
    private static readonly DateTimeOffset s_now = new(2040, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static Bench Bench { get; } = new(
        "desk",
        "A record of 100,000 invented statements (5,000 when small) on SQLite; 50 readers at once on loopback, each page 20 times over by each (2 when small). "
        + "Time from request to last byte, so with the queueing of 50 readers on the cores there are. Baseline: a picture of the desk, which asks nothing of the record.",
        Run);

    private static void Run(Report report, bool small)
    {
        string folder = Directory.CreateTempSubdirectory("inforce-bench-desk-").FullName;
        string record = Path.Combine(folder, "record.db");
        int statements = Fill(record, small ? 5_000 : 100_000);
        WebApplication desk = Desk.Build(new DeskOptions { Urls = "http://127.0.0.1:0", Record = record, Now = () => s_now });
        desk.StartAsync().GetAwaiter().GetResult();
        using var client = new HttpClient { BaseAddress = new Uri(desk.Urls.First()), Timeout = TimeSpan.FromMinutes(5) };
        report.Header("page", "first visit ms", "median ms", "99th percentile ms", "KB", "ratio to baseline");
        double baseline = 0;
        foreach ((string name, string path) in Pages(client))
        {
            long start = Stopwatch.GetTimestamp();
            int bytes = client.GetByteArrayAsync(path).GetAwaiter().GetResult().Length;
            double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            double[] times = Load(client, path, small ? 2 : 20).GetAwaiter().GetResult();
            double median = times[times.Length / 2];
            baseline = baseline == 0 ? median : baseline;
            report.Row(name, first, median, times[(int)(times.Length * 0.99)], bytes / 1024.0, median / baseline);
        }

        report.Say($"{statements} statements in the record.");
        desk.StopAsync().GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    private static int Fill(string path, int wanted)
    {
        using RecordStore store = RecordStore.Open(path);
        int count = 0;
        foreach (Story[] some in new StoryMaker(7).Until(wanted).Chunk(200))
        {
            store.Together(() =>
            {
                foreach (Story story in some)
                {
                    ILookup<string, Core.Statements.Statement> told = story.Statements.ToLookup(s => s.Doc, StringComparer.Ordinal);
                    foreach (Core.Documents.Document document in story.Documents)
                    {
                        store.Add(document, "bench", d => [.. told[d.Id]], s_now.AddDays(-1), "bench");
                    }
                }
            });
            count += some.Sum(s => s.Statements.Length);
        }

        return count;
    }

    /// <summary>One of each kind of page, found by following links as a reader would.</summary>
    private static IEnumerable<(string Name, string Path)> Pages(HttpClient client)
    {
        yield return ("baseline: a file", "/assets/mark.svg");
        yield return ("today", "/?since=2039-12-01");
        yield return ("programmes", "/programmes");
        string programme = FirstLink(client, "/programmes", "/programme/");
        yield return ("programme", programme);
        yield return ("state", FirstLink(client, programme, "/state/"));
        yield return ("event", FirstLink(client, programme, "/event/"));
        yield return ("document", FirstLink(client, "/sources", "/document/"));
        yield return ("sources", "/sources");
        yield return ("disagreements", "/disagreements?show=all");
        yield return ("log", "/log");
        yield return ("review", "/review?by=bench");
        yield return ("treaty", "/treaty/APMBC");
        yield return ("calendar", "/calendar");
    }

    private static string FirstLink(HttpClient client, string page, string to)
    {
        string html = client.GetStringAsync(page).GetAwaiter().GetResult();
        return System.Net.WebUtility.HtmlDecode(Links().Matches(html).Select(m => m.Groups[1].Value).First(l => l.StartsWith(to, StringComparison.Ordinal)).Split('#')[0]);
    }

    /// <summary>Every time of every reader, sorted.</summary>
    private static async Task<double[]> Load(HttpClient client, string path, int each)
    {
        var times = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < each; i++)
            {
                long start = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(path);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        return [.. times.Order()];
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();
}
