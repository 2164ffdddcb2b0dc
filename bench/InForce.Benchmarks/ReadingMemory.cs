using InForce.Benchmarks.Harness;
using InForce.Core.Documents;
using InForce.Reading;

namespace InForce.Benchmarks;

/// <summary>Whether memory stays flat while article after article is read.</summary>
internal static class ReadingMemory
{
    private const int ArticleLength = 4096;

    public static Bench Bench { get; } = new(
        "memory",
        "20,000 articles of 4,096 units (400 when small) read one after another on one thread: memory in use after a collection, and working set, at five points; the last beside the first.",
        Run);

    private static void Run(Report report, bool small)
    {
        int all = small ? 400 : 20_000;
        string[] articles = SampleArticles.Packed(64, ArticleLength);
        report.Header("articles", "in use MB", "working set MB", "seconds of processor time", "statements");
        long found = 0;
        double first = 0;
        double last = 0;
        for (int i = 1; i <= all; i++)
        {
            // Another text each time: what a reader might keep of one must not be hidden by reading the same again.
            string text = $"{articles[i % articles.Length]}\n\nMinister {Name(i)} signed order {i} on the Ottawa Convention on {1 + (i % 28)} May {1950 + (i % 70)}.";
            found += ReadingPipeline.Shared.Read(new Document($"d{i}", null, null, null, "2031-05-04", "en", null, text)).Statements.Length;
            if (i % (all / 5) == 0)
            {
                last = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
                first = first == 0 ? last : first;
                report.Row(i, last, Environment.WorkingSet / 1e6, Environment.CpuUsage.TotalTime.TotalSeconds, found);
            }
        }

        report.Say($"Ratio of memory in use, last to first: {last / first:0.000}.");
    }

    private static string Name(int number) => string.Concat("BDFGKLMN"[number % 8], "aeiou"[number % 5], "rlnst"[number / 5 % 5], "aeiou"[number / 25 % 5], "bdgkm"[number / 125 % 5], "aeiou"[number / 625 % 5], "rlnst"[number / 3125 % 5]);
}
