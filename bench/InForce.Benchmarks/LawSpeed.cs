using System.Diagnostics;
using InForce.Benchmarks.Harness;
using InForce.Core.States;
using InForce.Law;
using InForce.Law.Engine;

namespace InForce.Benchmarks;

/// <summary>The law: loading its registry, and standings of every state towards every treaty on every day of a year.</summary>
internal static class LawSpeed
{
    private static readonly string[] s_folders = ["treaties", "participation", "contested"];
    private static readonly DateOnly s_first = new(2025, 1, 1);
    private static readonly DateOnly s_known = new(2026, 2, 20);

    public static Bench Bench { get; } = new(
        "law",
        "One core, one thread, in one warm process; median of 9 (3 when small). Baseline: reading the same registry files as text.",
        Run);

    private static void Run(Report report, bool small)
    {
        int times = small ? 3 : 9, days = small ? 30 : 365;
        string[] states = [.. StateDirectory.Shipped.Existing.Select(s => s.Iso3).Take(200)];
        int treaties = Registry.Shipped.TreatyIds.Length;
        long start = Stopwatch.GetTimestamp();
        int first = Load();
        double cold = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        long found = first;
        (double text, _) = Measure.Median(times, () => found += Text());
        report.Header("work", "ms", "ratio to baseline");
        report.Row("baseline: every registry file as text", text, 1.0);
        report.Row("registry, first load of the process", cold, cold / text);
        Row(report, times, text, "registry loaded again, every treaty and act", () => found += Load());
        Row(report, times, text, $"standings, {states.Length} states × {treaties} treaties × {days} days, from nothing", () => found += Standings(states, days));
        Row(report, times, text, $"whole answers with reasons, {states.Length} × {treaties}, one day", () => found += Answers(states));
        report.Say($"{found} findings in all runs.");
    }

    private static void Row(Report report, int times, double baseline, string name, Action work)
    {
        (double milliseconds, _) = Measure.Median(times, work);
        report.Row(name, milliseconds, milliseconds / baseline);
    }

    private static int Text() => Files().Sum(f => File.ReadAllText(f).Length);

    private static IEnumerable<string> Files() => s_folders
        .SelectMany(f => Directory.GetFiles(Path.Combine(Folders.Repository, "data", f))).Where(f => !f.EndsWith(".md", StringComparison.Ordinal));

    private static int Load()
    {
        var registry = Registry.ShippedAnew();
        return registry.TreatyIds.Sum(id => registry.Treaty(id).Name.Length + registry.Acts(id).Length + registry.Contested(id).Length);
    }

    /// <summary>A new engine each time: nothing is left from the run before.</summary>
    private static int Standings(string[] states, int days)
    {
        var engine = new LawEngine(Registry.Shipped, states: StateDirectory.Shipped);
        int bound = 0;
        foreach (string treaty in Registry.Shipped.TreatyIds)
        {
            foreach (string state in states)
            {
                History history = engine.HistoryOf(state, treaty, s_known);
                for (int day = 0; day < days; day++)
                {
                    bound += StandingNames.IsBound(history.KindOn(s_first.AddDays(day))) ? 1 : 0;
                }
            }
        }

        return bound;
    }

    private static int Answers(string[] states)
    {
        var engine = new LawEngine(Registry.Shipped, states: StateDirectory.Shipped);
        return Registry.Shipped.TreatyIds.Sum(treaty => states.Sum(state => engine.StandingOn(state, treaty, s_first, s_known).Because.Length));
    }
}
