using System.Text;
using InForce.Benchmarks.Harness;
using InForce.Core.Documents;
using InForce.Reading;
using InForce.Reading.Text;
using InForce.Reading.Times;

namespace InForce.Benchmarks;

/// <summary>Whether time grows with the length of one text and no faster, for plain and hostile shapes.</summary>
internal static class LengthSpeed
{
    private const int Doublings = 3;

    public static Bench Bench { get; } = new(
        "length",
        "One text of one shape, doubled three times up to 10 MB (UTF-16 units; 640 kB when small), one run each after a warm-up: seconds of processor time by length, and the exponent by which it grows (1 is linear).",
        Run);

    private static void Run(Report report, bool small)
    {
        int longest = small ? 640_000 : 10_000_000;
        report.Header(["shape", "layer", .. Enumerable.Range(0, Doublings + 1).Select(i => $"{(longest >> (Doublings - i)) / 1000} kB"), "exponent"]);
        string[] articles = SampleArticles.Texts;
        (string Name, Func<int, string> Make)[] shapes =
        [
            ("articles one after another", n => Filled(n, k => articles[k % articles.Length] + "\n\n")),
            ("new persons in every sentence", n => Filled(n, k => $"{Name(k)} left the Ottawa Convention on {1 + (k % 28)} May, Minister {Name(k * 7)} {Name(k)} said. ")),
            ("no sentence end", n => Filled(n, k => new string([.. articles[k % articles.Length].Select(c => c is '.' or '!' or '?' or '\n' or '"' ? ' ' : c)]) + " ")),
            ("quotations in quotations", n => Filled(n, k => k % 2 == 0 ? "“Chile left the Ottawa Convention, “he said, “" : "it is so”, she said” ")),
            ("short lines", n => Filled(n, k => k % 9 == 0 ? "Chile left the Ottawa Convention.\r" : "said Peru on Monday\r")),
            ("no space", n => Filled(n, k => articles[k % articles.Length].Replace(" ", "", StringComparison.Ordinal))),
        ];
        foreach ((string shape, Func<int, string> make) in shapes)
        {
            foreach ((string layer, Func<Document, int> work) in Layers())
            {
                Row(report, shape, layer, longest, make, work);
            }
        }
    }

    private static (string Name, Func<Document, int> Work)[] Layers() =>
    [
        ("sentences and tokens", d => TextLayout.Of(d.Text).Sentences.Length),
        ("times", d => TimeTagger.Tag(d).Length),
        ("mentions", d => ReadingPipeline.Shared.Mentions(d).Length),
        ("whole reading", d => ReadingPipeline.Shared.Read(d).Statements.Length),
    ];

    private static void Row(Report report, string shape, string layer, int longest, Func<int, string> make, Func<Document, int> work)
    {
        var seconds = new double[Doublings + 1];
        work(Of(make(longest >> (Doublings + 3))));
        for (int i = 0; i <= Doublings; i++)
        {
            Document document = Of(make(longest >> (Doublings - i)));
            TimeSpan start = Environment.CpuUsage.TotalTime;
            work(document);
            seconds[i] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }

        report.Row([shape, layer, .. seconds.Select(s => (object)s), Math.Log2(seconds[^1] / seconds[0]) / Doublings]);
    }

    private static Document Of(string text) => new("d", null, null, null, "2031-05-04", "en", null, text);

    private static string Filled(int length, Func<int, string> unit)
    {
        var text = new StringBuilder(length);
        for (int k = 0; text.Length < length; k++)
        {
            text.Append(unit(k));
        }

        return text.ToString(0, length);
    }

    /// <summary>A made-up name of two syllables or more, another for every number.</summary>
    private static string Name(int number)
    {
        var name = new StringBuilder();
        for (int left = number + 40; left > 0; left /= 20)
        {
            name.Append("bdfgklmnprstvzhjcwxq"[left % 20]).Append("aeiou"[left % 5]);
        }

        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}
