using System.Globalization;
using System.Text;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Statements;

namespace InForce.App.Brief;

/// <summary>Events in words that claim no more than the reports do.</summary>
internal sealed class EventWords(LawDesk law)
{
    private const int LongestQuote = 180;

    /// <summary>Below this, no more than about half of the statements read so were right in everything.</summary>
    private const double LeastSure = 0.55;

    /// <summary>Kind, actors, object, figures, and the words of the first report.</summary>
    public string Of(BriefEvent e)
    {
        Statement first = e.Tellings[0].Statement;
        var words = new StringBuilder(Kinds.TryGet(e.Kind, out KindEntry kind) ? kind.Label : e.Kind);
        if (first.Step is { } step)
        {
            words.Append(" (").Append(step.Replace('_', ' ')).Append(')');
        }

        if (!e.Actors.IsEmpty)
        {
            words.Append(": ").AppendJoin(", ", e.Actors.Select(PlainNames.Actor));
        }

        if (e.Object is { } thing)
        {
            words.Append("; ").Append(PlainNames.Thing(thing, law.Registry));
        }

        Figures(words, e);
        return words.Append(". “").Append(Exchange.Writing.PlainText.OneLine(Quoting.Of(first, e.Tellings[0].Document.Text), LongestQuote)).Append('”').ToString();
    }

    /// <summary>How it is told, and whether every report of it was read with doubt.</summary>
    public static string ToldAs(BriefEvent e) => Certainty(e.Modality) + (e.Tellings.All(t => t.Statement.Confidence < LeastSure) ? "; read with doubt" : string.Empty);

    public static string Certainty(Modality modality) => modality switch
    {
        Modality.Occurred => "reported as done",
        Modality.Planned => "planned",
        Modality.Proposed => "called for",
        Modality.Possible => "possible",
        Modality.Conditional => "on a condition",
        Modality.Denied => "denied",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Origins and reports that tell the event as it is told here; then how else the act is told, and by how many reports.</summary>
    public static string Reports(BriefEvent e)
    {
        int reports = Documents(e.Tellings);
        string origins = e.Origins == 1 ? "1 origin" : $"{e.Origins.ToString(CultureInfo.InvariantCulture)} origins";
        string others = string.Join(", ", e.Others.GroupBy(t => t.Statement.Modality).OrderBy(g => g.Key).Select(g => $"{Certainty(g.Key)} ({Documents(g)})"));
        return (reports == e.Origins ? origins : $"{origins}, {reports} reports") + (others.Length == 0 ? string.Empty : $"; also told as {others}");
    }

    private static int Documents(IEnumerable<Telling> tellings) => tellings.Select(t => t.Document.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>One figure where the reports agree; every figure with its publisher where they do not.</summary>
    private static void Figures(StringBuilder words, BriefEvent e)
    {
        (string Figure, string By)[] told =
        [
            .. e.Tellings.Select(t => (Figure: FigureOf(t.Statement), By: t.Document.Publisher ?? t.Document.Id)).Where(f => f.Figure is not null).Select(f => (f.Figure!, f.By)).DistinctBy(f => f.Item1),
        ];
        if (told.Length == 1)
        {
            words.Append("; ").Append(told[0].Figure);
        }
        else if (told.Length > 1)
        {
            words.Append("; figures differ: ").AppendJoin(" / ", told.Take(4).Select(f => $"{f.Figure} ({f.By})"));
        }
    }

    private static string? FigureOf(Statement s)
    {
        if (s.Votes is { } votes)
        {
            string abstained = votes.Abstain is { } a ? $", {a.ToString(CultureInfo.InvariantCulture)} abstaining" : string.Empty;
            return $"{Number(votes.For)} for, {Number(votes.Against)} against{abstained}";
        }

        return s.Quantity is { Text.Length: > 0 } q ? q.Text + (q.Covers is { } covers ? $" (for: {covers})" : string.Empty) : null;
    }

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
