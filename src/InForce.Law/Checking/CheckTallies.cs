using System.Collections.Immutable;

namespace InForce.Law.Checking;

/// <summary>Counts verdicts, and says the commonest reason once.</summary>
internal static class CheckTallies
{
    public static ImmutableArray<CheckTally> By(ImmutableArray<CheckRow> rows, Func<CheckRow, string> heading) =>
    [
        .. rows.GroupBy(heading, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new CheckTally(
            g.Key, Count(g, Verdict.Match), Count(g, Verdict.Differs), Count(g, Verdict.Untestable), Count(g, Verdict.Undetermined), Reason(g))),
    ];

    private static int Count(IEnumerable<CheckRow> rows, Verdict verdict) => rows.Count(r => r.Verdict == verdict);

    /// <summary>Differences by kind with their number, most frequent first; then what is undetermined.</summary>
    private static string Reason(IEnumerable<CheckRow> rows) => string.Join("; ", rows
        .Where(r => r.Verdict is Verdict.Differs or Verdict.Undetermined && r.Diagnosis is not null)
        .GroupBy(r => r.Diagnosis!, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => $"{g.Count()}: {g.Key}"));
}
