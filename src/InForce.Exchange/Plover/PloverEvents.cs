using System.Text;
using System.Text.Json;
using InForce.Core.Statements;
using InForce.Exchange.Evidence;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Plover;

/// <summary>
/// Events that have a class in PLOVER 0.5, one JSON object a line: <c>id, event, match, why, date, source, target, modality, origins, reports</c>.
/// </summary>
/// <remarks>Source and target are ISO 3166-1 alpha-3; the target is empty where no report accuses or names one.</remarks>
public static class PloverEvents
{
    public static void Write(TextWriter to, EvidenceSet set)
    {
        Dictionary<string, Statement> statements = set.Statements.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (EvidenceEvent e in set.Events)
        {
            Statement[] told = [.. e.Statements.Select(id => statements.GetValueOrDefault(id)).OfType<Statement>()];
            if (told.Select(PloverClasses.Of).OfType<PloverMatch>().FirstOrDefault() is { } match)
            {
                to.Write(Line(set, e, told, match));
                to.Write('\n');
            }
        }
    }

    private static string Line(EvidenceSet set, EvidenceEvent e, Statement[] told, PloverMatch match)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonStyle.OneLine))
        {
            json.WriteStartObject();
            json.WriteString("id", e.Id);
            json.WriteString("event", match.Class);
            json.WriteString("match", match.IsClose ? "close" : "broad");
            json.WriteString("why", match.Why);
            json.WriteString("date", e.Date);
            JsonStyle.Strings(json, "source", States(set, e.Actors));
            JsonStyle.Strings(json, "target", States(set, told.Select(s => s.Accused).OfType<string>().SelectMany(a => a.Split('|'))));
            json.WriteString("modality", ModalityNames.Of(e.Modality));
            json.WriteNumber("origins", e.Origins);
            json.WriteStartArray("reports");
            foreach (Statement s in told)
            {
                Report(json, set, s);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Report(Utf8JsonWriter json, EvidenceSet set, Statement s)
    {
        json.WriteStartObject();
        json.WriteString("statement", s.Id);
        json.WriteString("doc", s.Doc);
        json.WriteString("publisher", set.DocumentOf(s)?.Document.Publisher);
        json.WriteString("published", set.DocumentOf(s)?.Document.Published);
        json.WriteString("text", s.Evidence);
        json.WriteNumber("start", s.Start);
        json.WriteNumber("end", s.End);
        json.WriteEndObject();
    }

    /// <summary>An organ or firm stands for its state.</summary>
    private static IEnumerable<string> States(EvidenceSet set, IEnumerable<string> actors) =>
        actors.Select(a => a.Split(':')[0]).Where(set.States.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
