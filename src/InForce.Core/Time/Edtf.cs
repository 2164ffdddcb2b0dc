using System.Diagnostics.CodeAnalysis;

namespace InForce.Core.Time;

/// <summary>
/// A time as ISO 8601-2 (EDTF levels 0 to 2) writes it: a date, an interval or a set. Two values are equal when their canonical
/// texts are, and <see cref="object.ToString"/> prints that text.
/// </summary>
/// <remarks>The order is by earliest day, then latest day, then canonical text; what is open below comes first.</remarks>
public abstract record Edtf : IComparable<Edtf>
{
    /// <summary>Longest text that is read; anything longer is refused unread.</summary>
    public const int MaxLength = 1024;

    private protected Edtf()
    {
    }

    /// <summary>First day the time may fall on; null when open, unknown, or outside the years 1 to 9999.</summary>
    /// <remarks>Spring is March to May, winter December to the end of February of the next year. Qualifiers do not move it.</remarks>
    public DateOnly? Earliest => DayCount.ToDate(Bounds.First);

    /// <summary>Last day the time may fall on, included; null when open, unknown, or outside the years 1 to 9999.</summary>
    public DateOnly? Latest => DayCount.ToDate(Bounds.Last);

    /// <summary>True when any part is marked <c>~</c> or <c>%</c>.</summary>
    public abstract bool IsApproximate { get; }

    /// <summary>True when any part is marked <c>?</c> or <c>%</c>.</summary>
    public abstract bool IsUncertain { get; }

    internal abstract DayBounds Bounds { get; }

    internal abstract DayBounds WidenedBounds { get; }

    /// <summary>Reads an EDTF text of level 0, 1 or 2. Days that no year has, and intervals that run backwards, are refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Edtf? value)
    {
        value = text is null || text.Length > MaxLength ? null : EdtfReader.Read(text);
        return value is not null;
    }

    /// <summary>Reads an EDTF text of level 0, 1 or 2.</summary>
    /// <exception cref="FormatException">The text is no EDTF.</exception>
    public static Edtf Parse(string text) =>
        TryParse(text, out Edtf? value) ? value : throw new FormatException($"'{text}' is no EDTF date, interval or set (ISO 8601-2).");

    /// <summary>One day.</summary>
    public static EdtfDate Day(DateOnly day) => EdtfDate.Of(day.Year, day.Month, day.Day);

    /// <summary>One month; months 21 to 41 are the seasons, quarters and halves of ISO 8601-2.</summary>
    public static EdtfDate Month(int year, int month) => EdtfDate.Of(year, month, null);

    /// <summary>One year, 0 to 9999.</summary>
    public static EdtfDate Year(int year) => EdtfDate.Of(year, null, null);

    /// <summary>An interval with both ends; null stands for an open end.</summary>
    /// <exception cref="ArgumentException">The interval would run backwards.</exception>
    public static EdtfInterval Interval(EdtfDate? start, EdtfDate? end) => new(EdtfEnd.Of(start), EdtfEnd.Of(end));

    /// <summary>
    /// True when both can be the same time: their days meet, once a part marked <c>?</c>, <c>~</c> or <c>%</c> is widened by one of its
    /// own units (a day, 31 days for months and seasons, 366 days for years).
    /// </summary>
    public static bool Compatible(Edtf a, Edtf b) => a.WidenedBounds.Meets(b.WidenedBounds);

    /// <summary>True when every day of <paramref name="other"/> lies within this one.</summary>
    public bool Contains(Edtf other) => Bounds.First <= other.Bounds.First && other.Bounds.Last <= Bounds.Last;

    /// <summary>True when this lies wholly before <paramref name="other"/>, by their bounds.</summary>
    public bool IsBefore(Edtf other) => Bounds.Last < other.Bounds.First;

    /// <summary>
    /// The plainer form statements carry: dates, months, years, northern seasons and intervals only. A one-of window becomes an
    /// interval, a quarter or half-year a month interval, a time of day its day. A set open on both sides has none and stays as it is.
    /// </summary>
    public abstract Edtf ToPlain();

    /// <inheritdoc/>
    public int CompareTo(Edtf? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = Bounds.First.CompareTo(other.Bounds.First);
        order = order != 0 ? order : Bounds.Last.CompareTo(other.Bounds.Last);
        return order != 0 ? order : string.CompareOrdinal(ToString(), other.ToString());
    }

    public static bool operator <(Edtf left, Edtf right) => left.CompareTo(right) < 0;

    public static bool operator >(Edtf left, Edtf right) => left.CompareTo(right) > 0;

    public static bool operator <=(Edtf left, Edtf right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Edtf left, Edtf right) => left.CompareTo(right) >= 0;
}
