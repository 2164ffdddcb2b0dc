using System.Collections.Immutable;

namespace InForce.Core.Time;

/// <summary>A member of a set: one date, or a consecutive range of them.</summary>
/// <param name="First">The date, or the first of a range; open for "this date or earlier".</param>
/// <param name="Last">The same date, or the last of a range; open for "this date or later".</param>
/// <param name="IsRange">True when written with <c>..</c>.</param>
public readonly record struct EdtfMember(EdtfEnd First, EdtfEnd Last, bool IsRange)
{
    /// <inheritdoc/>
    public override string ToString() => IsRange ? $"{First.Date}..{Last.Date}" : First.ToString();

    internal DayBounds Bounds(bool widened) => EdtfEnd.Bounds(First, Last, widened);
}

/// <summary>One of several dates (<c>[…]</c>), or all of them (<c>{…}</c>): ISO 8601-2 level 2.</summary>
public sealed record EdtfSet : Edtf
{
    internal EdtfSet(bool isOneOf, ImmutableArray<EdtfMember> members) => (IsOneOf, Members) = (isOneOf, members);

    /// <summary>True for "one of these": an event that falls somewhere inside. False for "all of these".</summary>
    public bool IsOneOf { get; }

    /// <summary>The members in the order written. Never empty.</summary>
    public ImmutableArray<EdtfMember> Members { get; }

    /// <inheritdoc/>
    public override bool IsApproximate => Members.Any(m => m.First.Date?.IsApproximate == true || m.Last.Date?.IsApproximate == true);

    /// <inheritdoc/>
    public override bool IsUncertain => Members.Any(m => m.First.Date?.IsUncertain == true || m.Last.Date?.IsUncertain == true);

    internal override DayBounds Bounds => Hull(widened: false);

    internal override DayBounds WidenedBounds => Hull(widened: true);

    /// <summary>One date out of a window: some day, month or year from <paramref name="first"/> to <paramref name="last"/>; null is open.</summary>
    /// <exception cref="ArgumentException">Both ends are open, or the window would run backwards.</exception>
    public static EdtfSet OneOf(EdtfDate? first, EdtfDate? last)
    {
        var (a, b) = (EdtfEnd.Of(first), EdtfEnd.Of(last));
        return EdtfInterval.IsPossible(a, b)
            ? new EdtfSet(isOneOf: true, [new EdtfMember(a, b, IsRange: true)])
            : throw new ArgumentException($"A window needs a date and must run forwards, not '{a}..{b}'.");
    }

    /// <summary>One of the listed dates, or all of them.</summary>
    public static EdtfSet List(bool isOneOf, params ReadOnlySpan<EdtfDate> dates)
    {
        ArgumentOutOfRangeException.ThrowIfZero(dates.Length);
        var members = ImmutableArray.CreateBuilder<EdtfMember>(dates.Length);
        foreach (EdtfDate date in dates)
        {
            members.Add(new EdtfMember(EdtfEnd.Of(date), EdtfEnd.Of(date), IsRange: false));
        }

        return new EdtfSet(isOneOf, members.MoveToImmutable());
    }

    /// <summary>The interval from the first to the last date; the set itself where it is open both before and after: no interval says that.</summary>
    public override Edtf ToPlain()
    {
        EdtfEnd start = Members.MinBy(m => m.Bounds(widened: false).First).First;
        EdtfEnd end = Members.MaxBy(m => m.Bounds(widened: false).Last).Last;
        if (start.IsOpen && end.IsOpen)
        {
            return this;
        }

        (start, end) = (EdtfEnds.Plain(start, first: true), EdtfEnds.Plain(end, first: false));
        return start == end && start.Date is { } only ? only : new EdtfInterval(start, end);
    }

    /// <inheritdoc/>
    public bool Equals(EdtfSet? other) => other is not null && IsOneOf == other.IsOneOf && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{(IsOneOf ? '[' : '{')}{string.Join(',', Members)}{(IsOneOf ? ']' : '}')}";

    private DayBounds Hull(bool widened)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (EdtfMember member in Members)
        {
            DayBounds bounds = member.Bounds(widened);
            (first, last) = (Math.Min(first, bounds.First), Math.Max(last, bounds.Last));
        }

        return new DayBounds(first, last);
    }
}
