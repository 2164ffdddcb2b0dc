using System.Globalization;
using System.Text;
using InForce.Core.Json;
using InForce.Record;
using InForce.Record.Events;
using InForce.Record.Origins;

namespace InForce.App.Record;

/// <summary>Who took an event's reports from whom, and how many origins stand behind them.</summary>
public static class OriginsLine
{
    /// <summary><c>{event, independent, links:[{doc, from, how, evidence}]}</c>; <c>from</c> is null for a report that is its own origin.</summary>
    public static string Json(HistoryEvent e, Chronicle chronicle) => JsonText.Of(w => Members(w, e, chronicle));

    internal static void Members(PlainJsonWriter w, HistoryEvent e, Chronicle chronicle)
    {
        w.WriteString("event", e.Id);
        w.WriteNumber("independent", EventOrigins.Of(e, chronicle));
        w.WriteStartArray("links");
        foreach ((string doc, OriginLink? link) in Links(e, chronicle))
        {
            w.WriteStartObject();
            w.WriteString("doc", doc);
            w.WriteString("from", link?.From);
            w.WriteString("how", link?.How ?? "own");
            w.WriteString("evidence", link?.Evidence ?? string.Empty);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    /// <summary>One line a report, the count first.</summary>
    public static string Text(HistoryEvent e, Chronicle chronicle)
    {
        int origins = EventOrigins.Of(e, chronicle);
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{e.Id}: {origins} independent {(origins == 1 ? "origin" : "origins")}\n"));
        foreach ((string doc, OriginLink? link) in Links(e, chronicle))
        {
            text.Append("    ").Append(doc).Append(link is null ? ": its own origin" : $": from {link.From} ({link.How}; {link.Evidence})").Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Every link of every chain, documents of the event first, each once.</summary>
    private static IEnumerable<(string Doc, OriginLink? Link)> Links(HistoryEvent e, Chronicle chronicle)
    {
        string[] documents = [.. e.Documents];
        IEnumerable<(string, OriginLink?)> own = documents.Select(d => (d, chronicle.Origins.ChainOf(d) is [{ } first, ..] ? first : null));
        IEnumerable<(string, OriginLink?)> further = documents.SelectMany(d => chronicle.Origins.ChainOf(d).Skip(1)).Select(l => (l.Doc, (OriginLink?)l));
        return own.Concat(further).DistinctBy(l => l.Item1);
    }
}
