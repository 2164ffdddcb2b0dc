using System.Text;
using InForce.App.Law;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Exchange.Calendars;
using InForce.Exchange.Citations;
using InForce.Exchange.Evidence;
using InForce.Exchange.Feeds;
using InForce.Exchange.FollowTheMoney;
using InForce.Exchange.Plover;
using InForce.Exchange.Tables;
using InForce.Exchange.WebAnnotation;

namespace InForce.App.Exports;

/// <summary>Writes what was gathered in the form asked for. Deterministic: the same content gives the same bytes.</summary>
public static class WriteExport
{
    /// <param name="about">What the export is of, for the titles of calendars and feeds.</param>
    /// <param name="self">The address a feed is served at; null for a file.</param>
    public static void To(Stream to, ExportForm form, ExportContent content, string about, string? self = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        EvidenceSet set = content.Set;
        if (form == ExportForm.JsonLd)
        {
            AnnotationGraph.Write(to, set);
        }
        else if (form == ExportForm.Csl)
        {
            CslJson.Write(to, set);
        }
        else if (form == ExportForm.Atom)
        {
            AtomFeed.Write(to, "urn:inforce:changes:" + Uri.EscapeDataString(about), $"InForce: changes, {about}", self, content.Changes, set.KnownAt);
        }
        else
        {
            using var text = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            WriteText(text, form, content, about);
        }
    }

    /// <inheritdoc cref="To" path="/param"/>
    public static byte[] Bytes(ExportForm form, ExportContent content, string about, string? self = null)
    {
        using var file = new MemoryStream();
        To(file, form, content, about, self);
        return file.ToArray();
    }

    private static void WriteText(TextWriter to, ExportForm form, ExportContent content, string about)
    {
        if (form == ExportForm.Csv)
        {
            StatementTable.Write(to, content.Set);
        }
        else if (form == ExportForm.Jsonl)
        {
            foreach (Statement statement in content.Set.Statements)
            {
                to.WriteLine(StatementLine.Write(statement));
            }
        }
        else if (form == ExportForm.Ftm)
        {
            FtmEntities.Write(to, content.Set);
        }
        else if (form == ExportForm.Ris)
        {
            Ris.Write(to, content.Set);
        }
        else if (form == ExportForm.Plover)
        {
            PloverEvents.Write(to, content.Set);
        }
        else
        {
            var calendar = new CalendarText("InForce: " + about);
            DeadlineCalendar.WriteEvents(calendar, content.Dates, content.Set.KnownAt);
            EventCalendar.Write(calendar, content.Set);
            to.Write(calendar.End());
        }
    }
}
