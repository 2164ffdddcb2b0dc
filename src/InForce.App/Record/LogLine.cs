using System.Globalization;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>Entries and verdicts of a record's log as JSON, with all that is needed to check the chain elsewhere.</summary>
public static class LogLine
{
    public static string Json(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return JsonText.Of(w =>
        {
            w.WriteNumber("entry", entry.Number);
            w.WriteString("at", entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            w.WriteString("who", entry.Who);
            w.WriteString("action", entry.Action);
            w.WriteString("subject", entry.Subject);
            w.WriteString("detail", entry.Detail);
            w.WriteString("previous", entry.Previous);
            w.WriteString("hash", entry.Hash);
        });
    }

    public static string Json(LogVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return JsonText.Of(w =>
        {
            w.WriteBoolean("sound", verdict.Sound);
            w.WriteNumber("entries", verdict.Entries);
            if (verdict.Broken is { } broken)
            {
                w.WriteNumber("broken", broken);
            }
            else
            {
                w.WriteNull("broken");
            }

            w.WriteString("what", verdict.What);
            w.WriteString("head", verdict.Head);
        });
    }
}
