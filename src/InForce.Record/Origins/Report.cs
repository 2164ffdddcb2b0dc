using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Record.Claims;

namespace InForce.Record.Origins;

/// <summary>One document as the rules of origin see it: its words, what it tells of, whom it credits, and when it came out.</summary>
public sealed class Report
{
    /// <summary>Furthest apart that any rule of origin looks, in days; the length of a <see cref="Month"/>.</summary>
    private const int Reach = 30;

    /// <summary>The month of reports of unknown day.</summary>
    private const int Undated = -1;

    private readonly DateTimeOffset _instant;

    /// <param name="claims">The document's; a document without any tells nothing and has no part in origins.</param>
    public Report(Document document, IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(claims);
        Document = document;
        Claims = [.. claims.OrderBy(c => c.Statement.Start).ThenBy(c => c.Id, StringComparer.Ordinal)];
        Blocks = Claims.SelectMany(Slots.Of).Select(s => s.Block).ToHashSet(StringComparer.Ordinal);
        Sketch = new TextSketch(document);
        Credit = Credits.Main(document, Claims);
        Day = Publication.DayOf(document)?.DayNumber;
        Marks = Marks.Of(Sketch.Runs, Blocks);
        _instant = Publication.InstantOf(document);
    }

    public Document Document { get; }

    /// <summary>The document's.</summary>
    public string Id => Document.Id;

    /// <summary>By place in the text.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>What it is found by: only reports that meet in these can be each other's source.</summary>
    public Marks Marks { get; }

    /// <summary>Number of the thirty days in which it came out, counted from year 1; -1 when unknown.</summary>
    public int Month => Day is { } day ? day / Reach : Undated;

    /// <summary>Months in which reports may have come out that have to do with it; null for all of them.</summary>
    public ImmutableArray<int>? Months => Day is not { } day ? null :
    [
        Undated,
        .. Enumerable.Range((day - Reach - Publication.Zones) / Reach, ((day + Reach + Publication.Zones) / Reach) - ((day - Reach - Publication.Zones) / Reach) + 1),
    ];

    /// <summary>Treaty lives and programmes it tells of.</summary>
    internal HashSet<string> Blocks { get; }

    internal TextSketch Sketch { get; }

    internal Credit? Credit { get; }

    /// <summary>Day number of the publication; null when unknown.</summary>
    internal int? Day { get; }

    /// <summary>It came out before the other: unknown days last, ties by id.</summary>
    public bool IsBefore(Report other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Compare(this, other) < 0;
    }

    internal static int Compare(Report a, Report b)
    {
        int order = a._instant.CompareTo(b._instant);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    /// <summary>At most so many days lie between; an unknown day counts as near.</summary>
    internal bool IsWithin(Report other, int days) => Day is not { } a || other.Day is not { } b || Math.Abs(a - b) <= days;

    /// <summary>How many lives and programmes both tell of.</summary>
    internal int Shares(Report other) => Blocks.Count <= other.Blocks.Count ? Blocks.Count(other.Blocks.Contains) : other.Blocks.Count(Blocks.Contains);
}
