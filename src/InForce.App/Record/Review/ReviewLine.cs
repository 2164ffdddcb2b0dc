using System.Globalization;
using System.Text;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Record.Judgements;

namespace InForce.App.Record.Review;

/// <summary>Judgements and the queue for programs and for readers.</summary>
public static class ReviewLine
{
    /// <summary><c>{judgement, new, action, statements, field, value, who, reason, at, standing}</c>.</summary>
    /// <param name="isNew">Null where nobody asks.</param>
    /// <param name="standing">False when it was taken back.</param>
    public static string Json(Judgement judgement, bool? isNew, bool standing = true) => JsonText.Of(w => Members(w, judgement, isNew, standing));

    public static string Text(Judgement judgement, bool standing = true)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        var text = new StringBuilder(judgement.Id).Append(' ').Append(judgement.At).Append(' ').Append(judgement.Who).Append(": ").Append(judgement.Action)
            .Append(' ').Append(string.Join(' ', judgement.Statements));
        if (judgement.Field is { } field)
        {
            text.Append(' ').Append(field).Append(" = ").Append(judgement.Value ?? "nothing");
        }

        return text.Append(judgement.Reason.Length > 0 ? $" ({judgement.Reason})" : string.Empty).Append(standing ? string.Empty : " [taken back]").Append('\n').ToString();
    }

    /// <summary><c>{why, words, statements, doc, publisher, published, kind, modality, actors, object, when, quote, start, end, confidence, event, origins}</c>.</summary>
    public static string Json(QueueItem item) => JsonText.Of(w =>
    {
        Statement s = item.Claim.Statement;
        w.WriteString("why", NameOf(item.Why));
        w.WriteString("words", item.Words);
        w.Strings("statements", item.Statements);
        w.WriteString("doc", item.Claim.Doc);
        w.WriteString("publisher", item.Claim.Document.Publisher);
        w.WriteString("published", item.Claim.Document.Published);
        w.WriteString("kind", s.Kind);
        w.WriteString("modality", TimelineLine.ModalityName(s.Modality));
        w.Strings("actors", s.Actors);
        w.WriteString("object", s.Object);
        w.WriteString("when", s.When);
        w.WriteString("quote", s.Evidence);
        w.WriteNumber("start", s.Start);
        w.WriteNumber("end", s.End);
        w.WritePropertyName("confidence");
        w.WriteRawValue(s.Confidence?.ToString("0.####", CultureInfo.InvariantCulture) ?? "null");
        w.WriteString("event", item.Event);
        w.WritePropertyName("origins");
        w.WriteRawValue(item.Origins?.ToString(CultureInfo.InvariantCulture) ?? "null");
    });

    public static string Text(QueueItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Statement s = item.Claim.Statement;
        return $"{NameOf(item.Why)}: {string.Join(' ', item.Statements)}: {item.Words}\n"
            + $"    {item.Claim.Document.Publisher ?? item.Claim.Doc} {item.Claim.Document.Published}: “{s.Evidence.ReplaceLineEndings(" ")}”"
            + $" ({s.Kind}, {TimelineLine.ModalityName(s.Modality)}, {string.Join(' ', s.Actors)}, {s.When ?? "no date"})\n";
    }

    /// <summary>As written in answers: <c>reviewers-differ</c>, <c>law-conflict</c>, <c>conflict</c>, <c>single-origin</c>, <c>low-confidence</c>.</summary>
    public static string NameOf(QueueReason why) => why switch
    {
        QueueReason.ReviewersDiffer => "reviewers-differ",
        QueueReason.LawConflict => "law-conflict",
        QueueReason.Conflict => "conflict",
        QueueReason.SingleOrigin => "single-origin",
        QueueReason.LowConfidence => "low-confidence",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static void Members(PlainJsonWriter w, Judgement judgement, bool? isNew, bool standing)
    {
        w.WriteString("judgement", judgement.Id);
        if (isNew is { } added)
        {
            w.WriteBoolean("new", added);
        }

        w.WriteString("action", judgement.Action);
        w.Strings("statements", judgement.Statements);
        w.WriteString("field", judgement.Field);
        w.WriteString("value", judgement.Value);
        w.WriteString("who", judgement.Who);
        w.WriteString("reason", judgement.Reason);
        w.WriteString("at", judgement.At);
        w.WriteBoolean("standing", standing);
    }
}
