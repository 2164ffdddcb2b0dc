using System.Collections.Immutable;
using InForce.Record.Origins;

namespace InForce.Store.Origins;

/// <summary>Keeps who took a report from whom, and what reports are found by, beside the record they were worked out of. It never judges.</summary>
public interface IOriginStore
{
    /// <summary>By which rules the links were found, and the last entry of the log they follow from; null and 0 for none.</summary>
    (string? Rules, long Entry) OriginState { get; }

    /// <summary>Writes both, and forgets every link and mark where the rules were others.</summary>
    void KeepOriginState(string rules, long entry);

    /// <summary>Entries of the log after one, the first ones first.</summary>
    IReadOnlyList<LogEntry> LogAfter(long entry, int limit);

    /// <summary>Instants at which something was judged, ascending.</summary>
    ImmutableArray<DateTimeOffset> JudgedAt();

    /// <summary>Whether no judgement that came into the record before this one counts as known later than it.</summary>
    bool IsJudgedInOrder(string judgement);

    /// <summary>Ids of documents in any version of which a statement of this id was read, ordinal.</summary>
    ImmutableArray<string> DocumentsWith(string statement);

    /// <summary>Every version of a document.</summary>
    IReadOnlyList<ReportVersion> VersionsOf(string document);

    /// <summary>Files a version under its marks; those it is under already stay.</summary>
    /// <param name="month">See <see cref="Report.Month"/>.</param>
    void Mark(long row, int month, Marks marks);

    /// <summary>Versions filed under marks that meet these, each once.</summary>
    /// <param name="months">Null for all.</param>
    IReadOnlyList<ReportVersion> Near(Marks marks, ImmutableArray<int>? months);

    /// <summary>A version's statements as read, in order of place, with its document; empty where none were read.</summary>
    ImmutableArray<StoredStatement> StatementsOfVersion(long row);

    /// <summary>Replaces a document's links from an instant on.</summary>
    /// <param name="links">Ascending; each holds up to the next, the last for good; null for none.</param>
    void Relink(string document, ImmutableArray<(DateTimeOffset From, OriginLink? Link)> links);

    /// <summary>The link of each of these documents that has one, as known then; no order.</summary>
    IReadOnlyList<OriginLink> LinksOf(IReadOnlyCollection<string> documents, DateTimeOffset knownAt);
}

/// <summary>One version of a document, as origins are found among them.</summary>
/// <param name="KnownTo">Null while it stands.</param>
public readonly record struct ReportVersion(long Row, string Document, DateTimeOffset KnownFrom, DateTimeOffset? KnownTo)
{
    public bool IsKnownAt(DateTimeOffset at) => KnownFrom <= at && (KnownTo is not { } to || to > at);
}
