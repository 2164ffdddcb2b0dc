using System.Globalization;
using System.Text;
using InForce.Core.Statements;

namespace InForce.App.Record.Search;

/// <summary>What was found, for programs and for readers.</summary>
public static class SearchLine
{
    /// <summary>
    /// <c>{doc, title, publisher, published, url, statement, kind, modality, actors, object, weapon, when, speaker, speakerRole, quote, start, end, near, event, origins, reports}</c>.
    /// </summary>
    public static string Json(SearchHit hit) => JsonText.Of(w =>
    {
        Statement? s = hit.Statement;
        w.WriteString("doc", hit.Document.Id);
        w.WriteString("title", hit.Document.Title);
        w.WriteString("publisher", hit.Document.Publisher);
        w.WriteString("published", hit.Document.Published);
        w.WriteString("url", hit.Document.Url);
        w.WriteString("statement", s?.Id);
        w.WriteString("kind", s?.Kind);
        w.WriteString("modality", s is null ? null : TimelineLine.ModalityName(s.Modality));
        w.Strings("actors", s?.Actors ?? []);
        w.WriteString("object", s?.Object);
        w.WriteString("weapon", s?.Weapon);
        w.WriteString("when", s?.When);
        w.WriteString("speaker", s?.Speaker);
        w.WriteString("speakerRole", s?.SpeakerRole);
        w.WriteString("quote", s?.Evidence);
        w.WriteWhole("start", s?.Start);
        w.WriteWhole("end", s?.End);
        w.WriteBoolean("near", hit.Near);
        w.WriteString("event", hit.Event);
        w.WriteWhole("origins", hit.Origins);
        w.WriteNumber("reports", hit.Reports);
    });

    /// <summary>Who printed it and when; what it says; the words.</summary>
    public static string Text(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var text = new StringBuilder((hit.Document.Published ?? "no day").PadRight(12)).Append(hit.Document.Publisher ?? hit.Document.Id).Append(": ");
        if (hit.Statement is not { } s)
        {
            return text.Append(hit.Document.Title ?? hit.Document.Id).Append(" (the words stand in the document, in no statement; ").Append(hit.Document.Id).Append(")\n").ToString();
        }

        text.Append(Kinds.TryGet(s.Kind, out KindEntry kind) ? kind.Label : s.Kind).Append(" (").Append(TimelineLine.ModalityName(s.Modality));
        if (hit.Origins is { } origins)
        {
            text.Append(CultureInfo.InvariantCulture, $"; {origins} {(origins == 1 ? "origin" : "origins")}");
        }

        if (hit.Reports > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"; stands for {hit.Reports} further");
        }

        return text.Append(CultureInfo.InvariantCulture, $")\n    “{hit.Quote.ReplaceLineEndings(" ")}” {s.Speaker ?? "the report"} ({s.Id})\n").ToString();
    }
}
