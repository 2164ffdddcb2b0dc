using System.Globalization;
using InForce.Core.Problems;
using Microsoft.AspNetCore.Http;

namespace InForce.Web.Clocks;

/// <summary>The two clocks of one page: the day asked about, and the instant up to which things were known.</summary>
/// <param name="OnText">The day as the address gives it; null when the address leaves it to the clock.</param>
/// <param name="KnownAtText">Likewise for the instant.</param>
internal sealed record Moment(DateOnly On, DateTimeOffset KnownAt, string? OnText, string? KnownAtText)
{
    private static readonly string[] s_instants = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <exception cref="BadInputException">No such day or instant.</exception>
    public static Moment Of(IQueryCollection query, DeskClock clock)
    {
        string? on = NullIfEmpty(query["on"]);
        string? knownAt = NullIfEmpty(query["knownAt"]);
        return new Moment(
            on is null ? clock.Today : Day(on, "on"),
            knownAt is null ? clock.Now : Instant(knownAt),
            on,
            knownAt);
    }

    /// <summary>The moment a page shows when its address cannot be understood.</summary>
    public static Moment Present(DeskClock clock) => new(clock.Today, clock.Now, null, null);

    /// <summary>The instant the address gives; null for the present.</summary>
    public DateTimeOffset? KnownAtGiven => KnownAtText is null ? null : KnownAt;

    public string OnIso => Iso(On);

    /// <summary>A day when the instant is the end of one, else the instant to the second.</summary>
    public string KnownAtIso => KnownAtText is { Length: 10 } day ? day : KnownAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>An address that keeps the clocks of this page.</summary>
    /// <param name="path">With or without a query of its own.</param>
    public string Link(string path) => Append(path, OnText, KnownAtText);

    /// <summary>An address that will show this view for good, whatever the day it is opened.</summary>
    public string Permanent(string path) => Append(path, OnIso, KnownAtIso);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Append(string path, string? on, string? knownAt)
    {
        (string before, string fragment) = path.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (path[..hash], path[hash..]) : (path, string.Empty);
        foreach ((string name, string? value) in new[] { ("on", on), ("knownAt", knownAt) })
        {
            if (value is not null)
            {
                before += (before.Contains('?', StringComparison.Ordinal) ? '&' : '?') + name + '=' + Uri.EscapeDataString(value);
            }
        }

        return before + fragment;
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <exception cref="BadInputException">No such day.</exception>
    public static DateOnly Day(string text, string where) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new BadInputException(where, $"'{text}' is not a day of the calendar", "write an ISO day that exists, such as 2025-12-27");

    private static DateTimeOffset Instant(string text)
    {
        if (text.Length == 10)
        {
            return new DateTimeOffset(Day(text, "knownAt").ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        }

        return DateTimeOffset.TryParseExact(
            text, s_instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset instant)
            ? instant
            : throw new BadInputException("knownAt", $"'{text}' is neither a day nor an instant", "write 2025-12-27 or 2025-12-27T10:00:00Z");
    }
}
