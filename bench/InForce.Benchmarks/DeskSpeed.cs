using System.Diagnostics;
using System.Globalization;
using InForce.Benchmarks.Harness;
using InForce.Generator;
using InForce.Store;
using InForce.Web;
using Microsoft.AspNetCore.Builder;

namespace InForce.Benchmarks;

/// <summary>Pages of the desk over a large record, with many readers at once on loopback.</summary>
internal static class DeskSpeed
{
    private static readonly DateTimeOffset s_now = new(2040, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static Bench Bench { get; } = new(
        "desk",
        "A record of 100,000 invented statements (5,000 when small) on SQLite; 50 readers at once on loopback who open page after page without a pause, up to 40 addresses of each kind of page. "
        + "First visit: the slowest of its addresses, asked one by one of a desk that was just started and has told its record together. Median and 99th percentile: from request to last byte, so with the queueing of 50 readers on the "
        + "cores there are; processor: of the whole process, readers included, for one page. Baseline: a picture of the desk, which asks nothing of the record.",
        Run);

    private static void Run(Report report, bool small)
    {
        string folder = Directory.CreateTempSubdirectory("inforce-bench-desk-").FullName;
        string record = Path.Combine(folder, "record.db");
        int statements = Fill(record, small ? 5_000 : 100_000);
        WebApplication desk = Desk.Build(new DeskOptions { Urls = "http://127.0.0.1:0", Record = record, Now = () => s_now });
        desk.StartAsync().GetAwaiter().GetResult();
        using var client = new HttpClient { BaseAddress = new Uri(desk.Urls.First()), Timeout = TimeSpan.FromMinutes(5) };
        try
        {
            long start = Stopwatch.GetTimestamp();
            Desk.MakeReady(desk).GetAwaiter().GetResult();
            report.Say(string.Create(CultureInfo.InvariantCulture, $"Record told together in the background in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s after the start; pages of one state, treaty or document do not wait for it."));
            report.Say(string.Empty);
            Measure(report, client, small ? 2 : 40);
        }
        finally
        {
            desk.StopAsync().GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        }

        report.Say(string.Empty);
        report.Say($"{statements} statements in the record.");
    }

    private static void Measure(Report report, HttpClient client, int each)
    {
        report.Header("page", "addresses", "first visit ms", "median ms", "99th percentile ms", "processor ms", "most KB", "ratio to baseline");
        double? baseline = null;
        var all = new List<string>();
        foreach (DeskPage page in DeskPage.All(client))
        {
            double first = page.Addresses.Max(a => DeskReaders.TimeAsync(client, a).GetAwaiter().GetResult());
            double weight = page.Addresses.Max(a => client.GetByteArrayAsync(a).GetAwaiter().GetResult().Length) / 1024.0;
            double median = Row(report, client, page.Name, page.Addresses, each, first, weight, baseline);
            baseline ??= median;
            all.AddRange(Enumerable.Range(0, 40).Select(i => page.Addresses[i % page.Addresses.Length]));
        }

        string[] mixed = [.. Enumerable.Range(0, all.Count).Select(i => all[(int)((long)i * 7919 % all.Count)])];
        Row(report, client, "all in turn", mixed, each * 5, 0, 0, baseline);
    }

    private static double Row(Report report, HttpClient client, string name, IReadOnlyList<string> addresses, int each, double first, double weight, double? baseline)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        double[] times = DeskReaders.ReadAsync(client, addresses, each).GetAwaiter().GetResult();
        double processor = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / times.Length;
        double median = times[times.Length / 2];
        report.Row(name, addresses.Distinct().Count(), first, median, times[(int)(times.Length * 0.99)], processor, weight, median / (baseline ?? median));
        return median;
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
}
