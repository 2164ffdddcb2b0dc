using System.Globalization;
using InForce.Core.Problems;

namespace InForce.Cli.Hosting;

/// <summary>Days and instants as the command line writes them.</summary>
internal static class Instants
{
    private static readonly string[] s_forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
    ];

    /// <summary>An ISO day.</summary>
    /// <param name="where">The option or variable it came from, for the message.</param>
    /// <exception cref="BadInputException">No such day.</exception>
    public static DateOnly ParseDay(string text, string where) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new BadInputException(where, $"'{text}' is not a day of the calendar", "write an ISO day that exists, such as 2025-12-27");

    /// <summary>An instant, or a day meaning its end (the first instant of the next day, less one tick) in UTC.</summary>
    /// <exception cref="BadInputException">Neither.</exception>
    public static DateTimeOffset Parse(string text, string where)
    {
        if (text.Length == 10)
        {
            DateOnly day = ParseDay(text, where);
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        }

        return Instant(text, where);
    }

    /// <summary>An instant, or a day meaning its beginning in UTC.</summary>
    /// <exception cref="BadInputException">Neither.</exception>
    public static DateTimeOffset ParseStart(string text, string where) =>
        text.Length == 10 ? new DateTimeOffset(ParseDay(text, where).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : Instant(text, where);

    /// <summary>A number of days from 1 to 36,600, such as <c>180d</c>.</summary>
    /// <exception cref="BadInputException">It is none.</exception>
    public static int ParseDays(string text, string where) =>
        text.EndsWith('d') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is > 0 and <= 36_600
            ? days
            : throw new BadInputException(where, $"'{text}' is no number of days", "write one such as 180d");

    private static DateTimeOffset Instant(string text, string where) =>
        DateTimeOffset.TryParseExact(
            text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset instant)
            ? instant
            : throw new BadInputException(where, $"'{text}' is neither a day nor an instant", "write 2025-12-27 or 2025-12-27T10:00:00Z");
}
