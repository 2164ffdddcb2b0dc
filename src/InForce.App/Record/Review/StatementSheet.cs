using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using InForce.Core.Json;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Record.Disagreements;
using InForce.Record.Events;
using InForce.Record.Judgements;
using InForce.Store;

namespace InForce.App.Record.Review;

/// <summary>All that a reviewer needs to judge one statement.</summary>
/// <param name="Read">As read from its document.</param>
/// <param name="Now">As people left it; null when it is rejected.</param>
/// <param name="Judgements">On this statement, in the order given, with whether each still stands.</param>
public sealed record StatementSheet(
    StoredStatement Read, Statement? Now, ImmutableArray<(Judgement Judgement, bool Standing)> Judgements, ImmutableArray<HistoryEvent> Events,
    ImmutableArray<Disagreement> Disagreements)
{
    /// <summary>UTF-16 code units of text shown before and after the evidence.</summary>
    private const int Around = 240;

    /// <exception cref="BadInputException">The record knows no such statement then.</exception>
    public static StatementSheet Of(RecordQuestions questions, string id, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(questions);
        StoredStatement read = questions.Store.Statement(id, knownAt)
            ?? throw new BadInputException("ID", $"the record knows no statement '{id}' at that time", "the ids are in 'inforce review queue' and 'inforce timeline'");
        JudgementBook book = questions.Judgements(knownAt);
        return new StatementSheet(
            read, book.Amend(read.Statement, read.Document),
            [.. book.All.Where(j => j.Statements.Contains(id, StringComparer.Ordinal)).Select(j => (j, !book.IsUndone(j.Id)))],
            questions.EventsOf(id, knownAt), [.. questions.DisagreementsOf([id], knownAt).Where(d => d.Concerns(id)).Select(d => d.As(id))]);
    }

    /// <summary><c>{read, now, before, after, events, judgements, disagreements}</c>.</summary>
    public string ToJson() => JsonText.Of(w =>
    {
        w.WritePropertyName("read");
        w.WriteRawValue(StatementLine.Write(Read.Statement));
        w.WritePropertyName("now");
        w.WriteRawValue(Now is null ? "null" : StatementLine.Write(Now));
        w.WriteString("publisher", Read.Document.Publisher);
        w.WriteString("published", Read.Document.Published);
        w.WriteString("title", Read.Document.Title);
        w.WriteString("before", Before);
        w.WriteString("after", After);
        w.Strings("events", Events.Select(e => e.Id));
        Array(w, "judgements", Judgements.Select(j => ReviewLine.Json(j.Judgement, null, j.Standing)));
        Array(w, "disagreements", Disagreements.Select(DisagreementLine.Json));
    });

    public string ToText()
    {
        Statement s = Now ?? Read.Statement;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{s.Id}, {Read.Document.Publisher ?? s.Doc} {Read.Document.Published}{(Now is null ? ", rejected" : string.Empty)}\n\n");
        text.Append(Before).Append('»').Append(Read.Statement.Evidence).Append('«').Append(After).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{s.Kind}, {TimelineLine.ModalityName(s.Modality)}; actors {string.Join(", ", s.Actors)}; object {s.Object ?? "none"}; weapon {s.Weapon ?? "none"}; when {s.When ?? "not said"}; speaker {s.Speaker ?? "the report"}\n{s.Rule}\n");
        foreach (HistoryEvent e in Events)
        {
            text.Append("event ").Append(e.Id).Append(": ").Append(string.Join(' ', e.Claims.Select(c => c.Id))).Append('\n');
        }

        foreach ((Judgement judgement, bool standing) in Judgements)
        {
            text.Append(ReviewLine.Text(judgement, standing));
        }

        foreach (Disagreement d in Disagreements)
        {
            text.Append(d.IsNone ? "no conflict (" : "conflict (").Append(d.Type).Append(") ").Append(string.Join(' ', d.Statements)).Append(": ").Append(d.Reason).Append('\n');
        }

        return text.ToString();
    }

    private string Before => Read.Document.Text[Math.Max(0, Read.Statement.Start - Around)..Math.Clamp(Read.Statement.Start, 0, Read.Document.Text.Length)];

    private string After => Read.Document.Text[Math.Clamp(Read.Statement.End, 0, Read.Document.Text.Length)..Math.Min(Read.Document.Text.Length, Read.Statement.End + Around)];

    private static void Array(PlainJsonWriter w, string name, IEnumerable<string> items)
    {
        w.WriteStartArray(name);
        foreach (string item in items)
        {
            w.WriteRawValue(item);
        }

        w.WriteEndArray();
    }
}
