using InForce.Core.Json;
using System.Text;
using InForce.Core.Statements;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.App.Record;

/// <summary>Events as lines of the contract, and as text for people.</summary>
public static class TimelineLine
{
    public static string Json(HistoryEvent e, Chronicle chronicle) => JsonText.Of(w =>
    {
        w.WriteString("event", e.Id);
        w.WriteString("kind", e.Kind);
        w.WriteString("object", e.Object);
        w.Strings("actors", e.Actors);
        w.WriteString("date", e.Date?.ToString());
        w.Strings("spread", e.Spread);
        w.WriteString("modality", ModalityName(e.Modality));
        w.WriteNumber("origins", EventOrigins.Of(e, chronicle));
        w.Strings("statements", e.Claims.Select(c => c.Id));
        w.WriteStartArray("sources");
        foreach (Claim claim in e.Claims)
        {
            Source(w, claim);
        }

        w.WriteEndArray();
        w.WriteString("dateBasis", e.DateBasis);
    });

    /// <summary>Date, act and where it stands, then each source with its words.</summary>
    public static string Text(HistoryEvent e, Chronicle chronicle)
    {
        int origins = EventOrigins.Of(e, chronicle);
        var text = new StringBuilder();
        text.Append((e.Date?.ToString() ?? "no date").PadRight(24)).Append(string.Join(", ", e.Actors)).Append("  ")
            .Append(Label(e)).Append(" (").Append(ModalityName(e.Modality)).Append("; ")
            .Append(origins).Append(origins == 1 ? " origin" : " origins").Append(')').Append('\n');
        foreach (Claim claim in e.Claims)
        {
            text.Append("    ").Append(claim.Document.Publisher ?? claim.Doc).Append(claim.PublishedOn is { } day ? $" {day:yyyy-MM-dd}" : string.Empty)
                .Append(": “").Append(claim.Statement.Evidence.ReplaceLineEndings(" ")).Append("”\n");
        }

        return text.ToString();
    }

    public static string ModalityName(Modality modality) => modality switch
    {
        Modality.Occurred => "occurred",
        Modality.Planned => "planned",
        Modality.Proposed => "proposed",
        Modality.Possible => "possible",
        Modality.Conditional => "conditional",
        Modality.Denied => "denied",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Label(HistoryEvent e) =>
        (Kinds.TryGet(e.Kind, out KindEntry entry) ? entry.Label : e.Kind) + (e.Object is { } o ? " · " + o : string.Empty) +
        (e.Claims.Select(c => c.Statement.Step).FirstOrDefault(s => s is not null) is { } step ? " · " + step.Replace('_', ' ') : string.Empty);

    private static void Source(PlainJsonWriter w, Claim claim)
    {
        w.WriteStartObject();
        w.WriteString("doc", claim.Doc);
        w.WriteString("publisher", claim.Document.Publisher);
        w.WriteString("published", claim.Document.Published);
        w.WriteString("quote", claim.Statement.Evidence);
        w.WriteNumber("start", claim.Statement.Start);
        w.WriteNumber("end", claim.Statement.End);
        w.WriteEndObject();
    }
}
