using InForce.App.Law;
using InForce.App.Record;
using InForce.Benchmarks.Harness;
using InForce.Generator;
using InForce.Record;
using InForce.Store;

namespace InForce.Benchmarks;

/// <summary>How far the answers are the known ones.</summary>
/// <param name="Roots">Share of documents whose root is right.</param>
/// <param name="Events">Share of acts found with exactly their statements.</param>
/// <param name="Precision">Share of conflicts found that were put in.</param>
/// <param name="Recall">Share of conflicts put in that were found.</param>
internal sealed record RecordTruth(int Documents, double Roots, int Acts, double Events, int Conflicts, double Precision, double Recall)
{
    /// <summary>Asked of the record as its users ask it: state by state.</summary>
    public static RecordTruth Of(RecordStore store, List<Story> stories, DateTimeOffset now)
    {
        var questions = new RecordQuestions(store, LawDesk.Open(null).Engine);
        (int documents, int roots, int acts, int actsRight, int put, int found, int both) = (0, 0, 0, 0, 0, 0, 0);
        foreach (IGrouping<string, Story> ofState in stories.GroupBy(s => s.Statements[0].Actors[0], StringComparer.Ordinal))
        {
            Chronicle told = questions.ChronicleOf(RecordSubject.State(ofState.Key), now);
            KeyValuePair<string, string>[] known = [.. ofState.SelectMany(s => s.Truth.Roots)];
            HashSet<string> events = [.. told.Events.Select(e => Together(e.Claims.Select(c => c.Id)))];
            string[] truth = [.. ofState.SelectMany(s => s.Truth.Events).Select(e => Together(e))];
            HashSet<string> conflicts = [.. ofState.SelectMany(s => s.Truth.Conflicts).Select(c => $"{c.Type} {c.A} {c.B}")];
            HashSet<string> conflicting = [.. told.Disagreements.Where(d => !d.IsNone && d.Type is not ("drift" or "overtaken")).Select(d => $"{d.Type} {Together(d.Statements)}")];
            (documents, roots) = (documents + known.Length, roots + known.Count(r => told.Origins.RootOf(r.Key) == r.Value));
            (acts, actsRight) = (acts + truth.Length, actsRight + truth.Count(events.Contains));
            (put, found, both) = (put + conflicts.Count, found + conflicting.Count, both + conflicting.Count(conflicts.Contains));
        }

        return new RecordTruth(documents, Share(roots, documents), acts, Share(actsRight, acts), put, Share(both, found), Share(both, put));
    }

    private static string Together(IEnumerable<string> statements) => string.Join(' ', statements.Order(StringComparer.Ordinal));

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
