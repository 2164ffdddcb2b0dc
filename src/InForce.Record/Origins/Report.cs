using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Record.Claims;

namespace InForce.Record.Origins;

/// <summary>One document as the rules of origin see it: its words, what it tells of, whom it credits, and when it came out.</summary>
internal sealed class Report
{
    public Report(Document document, IEnumerable<Claim> claims)
    {
        Document = document;
        Claims = [.. claims.OrderBy(c => c.Statement.Start).ThenBy(c => c.Id, StringComparer.Ordinal)];
        Blocks = Claims.SelectMany(Slots.Of).Select(s => s.Block).ToHashSet(StringComparer.Ordinal);
        Sketch = new TextSketch(document);
        Credit = Credits.Main(document, Claims);
        Day = Publication.DayOf(document)?.DayNumber;
        _instant = Publication.InstantOf(document);
    }

    private readonly DateTimeOffset _instant;

    public Document Document { get; }
    public string Id => Document.Id;

    /// <summary>By place in the text.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>Treaty lives and programmes it tells of.</summary>
    public HashSet<string> Blocks { get; }

    public TextSketch Sketch { get; }
    public Credit? Credit { get; }

    /// <summary>Day number of the publication; null when unknown.</summary>
    public int? Day { get; }

    /// <summary>It came out before the other: unknown days last, ties by id.</summary>
    public bool IsBefore(Report other) => Compare(this, other) < 0;

    public static int Compare(Report a, Report b)
    {
        int order = a._instant.CompareTo(b._instant);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    /// <summary>At most so many days lie between; an unknown day counts as near.</summary>
    public bool IsWithin(Report other, int days) => Day is not { } a || other.Day is not { } b || Math.Abs(a - b) <= days;

    /// <summary>How many lives and programmes both tell of.</summary>
    public int Shares(Report other) => Blocks.Count <= other.Blocks.Count ? Blocks.Count(other.Blocks.Contains) : other.Blocks.Count(Blocks.Contains);
}
