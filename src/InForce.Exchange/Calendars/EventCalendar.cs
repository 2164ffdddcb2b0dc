using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Exchange.Evidence;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Calendars;

/// <summary>Events of a record as calendar entries: those with a day, month or period; an open period stands on its known end.</summary>
public static class EventCalendar
{
    /// <summary>Each bears the instant the record is known at.</summary>
    public static void Write(CalendarText to, EvidenceSet set)
    {
        foreach (EvidenceEvent e in set.Events)
        {
            if (!Edtf.TryParse(e.Date, out Edtf? date) || (date.Earliest ?? date.Latest) is not { } first)
            {
                continue;
            }

            DateOnly last = date.Latest is { } end && end < DateOnly.MaxValue ? end : first;
            to.Line("BEGIN:VEVENT").Line("UID:" + Uri.EscapeDataString(e.Id) + "@inforce").Stamp(set.KnownAt).Days(first, last)
                .Words("SUMMARY", e.Title).Words("DESCRIPTION", Told(set, e))
                .Line("STATUS:" + StatusOf(e.Modality)).Line("TRANSP:TRANSPARENT").Line("END:VEVENT");
        }
    }

    /// <summary>Certainty, origins, and the words of the first report with its publisher and day.</summary>
    private static string Told(EvidenceSet set, EvidenceEvent e)
    {
        string head = $"{ModalityNames.Of(e.Modality)}; {e.Origins} independent origin{(e.Origins == 1 ? string.Empty : "s")}; date {e.Date}";
        return set.Statements.FirstOrDefault(s => e.Statements.Contains(s.Id)) is { } first && set.DocumentOf(first) is { } source
            ? $"{head}\n“{first.Evidence}” ({source.Document.Publisher ?? source.Document.Id}{(source.Document.Published is { } day ? ", " + day : string.Empty)})"
            : head;
    }

    private static string StatusOf(Modality modality) => modality switch
    {
        Modality.Occurred => "CONFIRMED",
        Modality.Denied => "CANCELLED",
        _ => "TENTATIVE",
    };
}
