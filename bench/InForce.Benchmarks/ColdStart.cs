using System.Diagnostics;
using InForce.Benchmarks.Harness;

namespace InForce.Benchmarks;

/// <summary>Whole processes from start to exit, as a user at a prompt feels them.</summary>
internal static class ColdStart
{
    public static Bench Bench { get; } = new(
        "cold-start",
        "Whole process, wall time, median of 20 (5 when small). Baseline: the same program printing its version.",
        Run);

    private static void Run(Report report, bool small)
    {
        string app = Path.Combine(Folders.Repository, "artifacts", "app", "inforce");
        (string Name, string[] Arguments)[] commands =
        [
            ("inforce --version", ["--version"]),
            ("inforce status LVA APMBC", ["status", "LVA", "APMBC", "--on", "2025-12-26", "--format", "json"]),
            ("inforce parties APMBC", ["parties", "APMBC", "--on", "2026-02-20", "--format", "json"]),
            ("inforce effect APMBC", ["effect", "APMBC", "--action", "withdrawal", "--deposited", "2026-05-03", "--format", "json"]),
        ];
        ProcessStartInfo[] programs = [.. commands.Select(c => Measure.Program(app, c.Arguments))];
        double[] medians = Measure.Processes(small ? 5 : 20, programs);
        report.Header("command", "ms", "ratio to --version");
        for (int i = 0; i < commands.Length; i++)
        {
            report.Row(commands[i].Name, medians[i], medians[i] / medians[0]);
        }
    }
}
