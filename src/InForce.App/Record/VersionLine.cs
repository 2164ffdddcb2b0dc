using System.Globalization;
using System.Text;
using InForce.App.Law;
using InForce.Record.Versions;

namespace InForce.App.Record;

/// <summary>A version of a document as <c>inforce record versions</c> prints it.</summary>
public static class VersionLine
{
    /// <summary><c>{doc, version, reader, original, knownFrom, knownTo, statements, former:[{id, evidence, start, end, orphaned}]}</c>.</summary>
    public static string Json(VersionStep step) => JsonText.Of(w =>
    {
        w.WriteString("doc", step.Version.Document.Id);
        w.WriteString("version", step.Version.Version);
        w.WriteString("reader", step.Version.Reader);
        w.WriteString("original", step.Version.Original);
        w.WriteString("knownFrom", LawJson.Instant(step.Version.KnownFrom));
        w.WriteString("knownTo", step.Version.KnownTo is { } to ? LawJson.Instant(to) : null);
        w.WriteNumber("statements", step.Statements);
        w.WriteStartArray("former");
        foreach (EvidenceAgain again in step.Former)
        {
            w.WriteStartObject();
            w.WriteString("id", again.Statement.Id);
            w.WriteString("evidence", again.Statement.Evidence);
            if (again.Span is { } span)
            {
                w.WriteNumber("start", span.Start);
                w.WriteNumber("end", span.Start + span.Length);
            }
            else
            {
                w.WriteString("orphaned", again.Why);
            }

            w.WriteEndObject();
        }

        w.WriteEndArray();
    });

    public static string Text(VersionStep step)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{LawJson.Instant(step.Version.KnownFrom)} to {(step.Version.KnownTo is { } to ? LawJson.Instant(to) : "now")}: {step.Statements} statements, original {step.Version.Original ?? "not kept"}\n");
        foreach (EvidenceAgain again in step.Former)
        {
            string became = again.Span is { } span ? string.Create(CultureInfo.InvariantCulture, $"found again at {span.Start}") : "orphaned: " + again.Why;
            text.Append(CultureInfo.InvariantCulture, $"  {again.Statement.Id} “{again.Statement.Evidence.ReplaceLineEndings(" ")}”: {became}\n");
        }

        return text.ToString();
    }
}
