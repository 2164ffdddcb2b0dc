namespace InForce.Core.Time;

/// <summary>One end of an interval or range: a date, open (<c>..</c>) or unknown (empty).</summary>
public readonly record struct EdtfEnd
{
    private EdtfEnd(EdtfDate? date, bool isUnknown) => (Date, IsUnknown) = (date, isUnknown);

    /// <summary>No limit on this side.</summary>
    public static EdtfEnd Open => default;

    /// <summary>There is a limit, and nobody has said which.</summary>
    public static EdtfEnd Unknown => new(null, isUnknown: true);

    /// <summary>The date, or null when open or unknown.</summary>
    public EdtfDate? Date { get; }

    /// <summary>True when the end exists and is not known.</summary>
    public bool IsUnknown { get; }

    /// <summary>True when there is no limit on this side.</summary>
    public bool IsOpen => Date is null && !IsUnknown;

    /// <summary>An end at that date; null gives an open end.</summary>
    public static EdtfEnd Of(EdtfDate? date) => new(date, isUnknown: false);

    /// <inheritdoc/>
    public override string ToString() => Date?.ToString() ?? (IsUnknown ? "" : "..");

    internal static DayBounds Bounds(EdtfEnd start, EdtfEnd end, bool widened) => new(
        start.Date is { } a ? (widened ? a.WidenedBounds : a.Bounds).First : long.MinValue,
        end.Date is { } b ? (widened ? b.WidenedBounds : b.Bounds).Last : long.MaxValue);
}

/// <summary>A stretch of time from one end to another, both included: a state that lasts through it.</summary>
public sealed record EdtfInterval : Edtf
{
    /// <exception cref="ArgumentException">Both ends are without a date, or the interval would run backwards.</exception>
    public EdtfInterval(EdtfEnd start, EdtfEnd end)
    {
        if (!IsPossible(start, end))
        {
            throw new ArgumentException($"An interval needs a date and must run forwards, not '{start}/{end}'.");
        }

        (Start, End) = (start, end);
    }

    /// <summary>Where it begins.</summary>
    public EdtfEnd Start { get; }

    /// <summary>Where it ends, included.</summary>
    public EdtfEnd End { get; }

    /// <inheritdoc/>
    public override bool IsApproximate => Start.Date?.IsApproximate == true || End.Date?.IsApproximate == true;

    /// <inheritdoc/>
    public override bool IsUncertain => Start.Date?.IsUncertain == true || End.Date?.IsUncertain == true;

    internal override DayBounds Bounds => EdtfEnd.Bounds(Start, End, widened: false);

    internal override DayBounds WidenedBounds => EdtfEnd.Bounds(Start, End, widened: true);

    /// <inheritdoc/>
    public override Edtf ToPlain() => new EdtfInterval(EdtfEnds.Plain(Start, first: true), EdtfEnds.Plain(End, first: false));

    /// <inheritdoc/>
    public override string ToString() => $"{Start}/{End}";

    internal static bool IsPossible(EdtfEnd start, EdtfEnd end) =>
        (start.Date is not null || end.Date is not null)
        && (start.Date is not { } a || end.Date is not { } b || a.Bounds.First <= b.Bounds.Last);
}

internal static class EdtfEnds
{
    /// <summary>A quarter or a time of day at an end becomes its first or last month, or its day.</summary>
    public static EdtfEnd Plain(EdtfEnd end, bool first) => end.Date?.ToPlain() switch
    {
        null => end,
        EdtfInterval months => first ? months.Start : months.End,
        EdtfDate date => EdtfEnd.Of(date),
        _ => end,
    };
}
