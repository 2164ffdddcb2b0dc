using System.Globalization;
using System.Text;

namespace InForce.Core.Time;

/// <summary>A year, month, season, quarter or day, possibly with unspecified digits (<c>X</c>), qualifiers and a time of day.</summary>
public sealed record EdtfDate : Edtf
{
    internal EdtfDate()
    {
    }

    /// <summary>Digits of the year, <c>X</c> for an unspecified one: four, or five and more for a year written with <c>Y</c>.</summary>
    public required string YearDigits { get; init; }

    /// <summary>True for a year before year 0.</summary>
    public bool IsNegative { get; init; }

    /// <summary>Power of ten the year digits are multiplied by (<c>Y-17E7</c>), or null.</summary>
    public int? Exponent { get; init; }

    /// <summary>How many leading digits of the year count (<c>1950S2</c>), or null for all.</summary>
    public int? SignificantDigits { get; init; }

    /// <summary>Two digits of the month, with <c>X</c> where unspecified, or a code 21 to 41; null for a whole year.</summary>
    public string? MonthDigits { get; init; }

    /// <summary>Two digits of the day, with <c>X</c> where unspecified; null for a month or year.</summary>
    public string? DayDigits { get; init; }

    /// <summary>Time of day with its zone as written (<c>10:30:00Z</c>), without the <c>T</c>, or null.</summary>
    public string? TimeOfDay { get; init; }

    /// <summary>Qualifiers of the year.</summary>
    public EdtfQualifiers OnYear { get; init; }

    /// <summary>Qualifiers of the month.</summary>
    public EdtfQualifiers OnMonth { get; init; }

    /// <summary>Qualifiers of the day.</summary>
    public EdtfQualifiers OnDay { get; init; }

    /// <inheritdoc/>
    public override bool IsApproximate => ((OnYear | OnMonth | OnDay) & EdtfQualifiers.Approximate) != 0;

    /// <inheritdoc/>
    public override bool IsUncertain => ((OnYear | OnMonth | OnDay) & EdtfQualifiers.Uncertain) != 0;

    /// <summary>True when some digit is left open with <c>X</c>.</summary>
    public bool HasUnspecifiedDigits =>
        YearDigits.Contains('X', StringComparison.Ordinal) || MonthDigits?.Contains('X', StringComparison.Ordinal) == true
        || DayDigits?.Contains('X', StringComparison.Ordinal) == true;

    /// <summary>Season, quarter or half-year code (21 to 41), or null.</summary>
    public int? SubYear => MonthDigits is { } m && !m.Contains('X', StringComparison.Ordinal) && Number(m) is > 12 and var code ? code : null;

    internal override DayBounds Bounds => EdtfBounds.Of(this);

    internal override DayBounds WidenedBounds => IsApproximate || IsUncertain ? Bounds.Widen(Unit) : Bounds;

    private int Unit => DayDigits is { } d && d != "XX" ? 1 : MonthDigits is { } m && m != "XX" ? 31 : 366;

    /// <summary>The same date with every part qualified alike.</summary>
    public EdtfDate Qualified(EdtfQualifiers qualifiers) => this with
    {
        OnYear = qualifiers,
        OnMonth = MonthDigits is null ? EdtfQualifiers.None : qualifiers,
        OnDay = DayDigits is null ? EdtfQualifiers.None : qualifiers,
        TimeOfDay = qualifiers == EdtfQualifiers.None ? TimeOfDay : null,
    };

    /// <inheritdoc/>
    public override Edtf ToPlain()
    {
        if (TimeOfDay is not null)
        {
            return this with { TimeOfDay = null };
        }

        if (SubYear is not { } code || code <= 24)
        {
            return this;
        }

        DayBounds bounds = Bounds;
        return DayCount.ToDate(bounds.First) is { } first && DayCount.ToDate(bounds.Last) is { } last
            ? Interval(Month(first.Year, first.Month).Qualified(OnYear), Month(last.Year, last.Month).Qualified(OnYear))
            : this;
    }

    /// <summary>Canonical EDTF text: one suffix where all parts, or a leading run of them, are qualified alike, else a prefix for each.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        int run = QualifiedRun();
        AppendPart(text, YearText(), OnYear, index: 0, run);
        if (MonthDigits is not null)
        {
            AppendPart(text.Append('-'), MonthDigits, OnMonth, index: 1, run);
        }

        if (DayDigits is not null)
        {
            AppendPart(text.Append('-'), DayDigits, OnDay, index: 2, run);
        }

        return TimeOfDay is null ? text.ToString() : text.Append('T').Append(TimeOfDay).ToString();
    }

    internal static EdtfDate Of(int year, int? month, int? day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        var date = new EdtfDate { YearDigits = Digits(year, "0000"), MonthDigits = month is { } m ? Digits(m, "00") : null, DayDigits = day is { } d ? Digits(d, "00") : null };
        return EdtfBounds.IsPossible(date) ? date : throw new ArgumentException($"No such date: {date}.");
    }

    private static string Digits(int value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static void AppendPart(StringBuilder text, string digits, EdtfQualifiers qualifiers, int index, int run)
    {
        if (run < 0 && qualifiers != EdtfQualifiers.None)
        {
            text.Append(Mark(qualifiers));
        }

        text.Append(digits);
        if (run == index)
        {
            text.Append(Mark(qualifiers));
        }
    }

    private static char Mark(EdtfQualifiers qualifiers) => qualifiers switch
    {
        EdtfQualifiers.Uncertain => '?',
        EdtfQualifiers.Approximate => '~',
        _ => '%',
    };

    /// <summary>Index of the part whose suffix says it all, or -1 when each qualified part needs its own prefix.</summary>
    private int QualifiedRun()
    {
        int parts = DayDigits is not null ? 3 : MonthDigits is not null ? 2 : 1;
        ReadOnlySpan<EdtfQualifiers> all = [OnYear, OnMonth, OnDay];
        int run = 0;
        while (run < parts && all[run] == all[0])
        {
            run++;
        }

        bool restIsPlain = !all[run..parts].ContainsAnyExcept(EdtfQualifiers.None);
        return all[0] != EdtfQualifiers.None && restIsPlain ? run - 1 : -1;
    }

    private string YearText()
    {
        var text = new StringBuilder();
        text.Append(YearDigits.Length > 4 || Exponent is not null ? "Y" : "").Append(IsNegative ? "-" : "").Append(YearDigits);
        if (Exponent is { } power)
        {
            text.Append('E').Append(power);
        }

        return SignificantDigits is { } digits ? text.Append('S').Append(digits).ToString() : text.ToString();
    }
}
