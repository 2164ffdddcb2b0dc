using InForce.Benchmarks.Harness;
using InForce.Generator;
using InForce.Record;

namespace InForce.Benchmarks;

/// <summary>How far the answers are the known ones.</summary>
/// <param name="Roots">Share of documents whose root is right.</param>
/// <param name="Events">Share of acts found with exactly their statements.</param>
/// <param name="Precision">Share of conflicts found that were put in.</param>
/// <param name="Recall">Share of conflicts put in that were found.</param>
internal sealed record RecordTruth(int Documents, double Roots, int Acts, double Events, int Conflicts, double Precision, double Recall)
{
    public static RecordTruth Of(Chronicle told, List<Story> stories)
    {
        KeyValuePair<string, string>[] roots = [.. stories.SelectMany(s => s.Truth.Roots)];
        HashSet<string> events = [.. told.Events.Select(e => string.Join(' ', e.Claims.Select(c => c.Id).Order(StringComparer.Ordinal)))];
        string[] acts = [.. stories.SelectMany(s => s.Truth.Events).Select(e => string.Join(' ', e.Order(StringComparer.Ordinal)))];
        HashSet<string> put = [.. stories.SelectMany(s => s.Truth.Conflicts).Select(c => $"{c.Type} {c.A} {c.B}")];
        HashSet<string> found =
        [
            .. told.Disagreements.Where(d => !d.IsNone && d.Type is not ("drift" or "overtaken")).Select(d => $"{d.Type} {string.Join(' ', d.Statements.Order(StringComparer.Ordinal))}"),
        ];
        return new RecordTruth(
            roots.Length, Share(roots.Count(r => told.Origins.RootOf(r.Key) == r.Value), roots.Length), acts.Length, Share(acts.Count(events.Contains), acts.Length),
            put.Count, Share(found.Count(put.Contains), found.Count), Share(put.Count(found.Contains), put.Count));
    }

    public static void Print(Report report, IEnumerable<(int Size, RecordTruth Truth)> measured)
    {
        report.Say(string.Empty);
        report.Header("statements", "documents", "roots right", "acts", "acts right", "conflicts", "precision", "recall");
        foreach ((int size, RecordTruth t) in measured)
        {
            report.Row(size, t.Documents, t.Roots, t.Acts, t.Events, t.Conflicts, t.Precision, t.Recall);
        }
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
