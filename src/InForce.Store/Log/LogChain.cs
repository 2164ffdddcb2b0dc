using System.Globalization;
using InForce.Record.Text;
using InForce.Store.Dialects;

namespace InForce.Store.Log;

/// <summary>The chain of a log, wherever its entries are kept: in a record or in an exported file.</summary>
public static class LogChain
{
    internal const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The first entry whose number, hash or link is not what it must be.</summary>
    /// <remarks>A chain that ends early is unbroken: whether it is whole, the hash of its last entry tells to whoever noted it.</remarks>
    public static LogVerdict Verify(IEnumerable<LogEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        long count = 0;
        string previous = Origin;
        foreach (LogEntry entry in entries)
        {
            count++;
            string hash = HashOf(entry.Number, KnownTime.Of(entry.At), entry.Who, entry.Action, entry.Subject, entry.Detail, entry.Previous);
            string? what = entry.Number != count ? $"entry {count} is missing"
                : entry.Previous != previous ? $"entry {count} does not follow the one before"
                : entry.Hash != hash ? $"entry {count} was altered"
                : null;
            if (what is not null)
            {
                return new LogVerdict(false, count, count, what);
            }

            previous = entry.Hash;
        }

        return new LogVerdict(true, count, null, $"{count.ToString(CultureInfo.InvariantCulture)} entries, unbroken") { Head = count == 0 ? null : previous };
    }

    internal static string HashOf(long number, long at, string who, string action, string subject, string detail, string previous) =>
        ContentId.Digest(
            number.ToString(CultureInfo.InvariantCulture), at.ToString(CultureInfo.InvariantCulture), who, action, subject, detail, previous);
}
