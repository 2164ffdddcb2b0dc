using System.Collections.Immutable;
using InForce.App.Record.Search;

namespace InForce.App.Desk;

/// <summary>One answer of a search as a page shows it.</summary>
/// <param name="View">Null where only the document holds the words.</param>
public sealed record SearchHitView(SearchHit Hit, StatementView? View);

/// <param name="Hits">Those of one page.</param>
/// <param name="Total">All hits.</param>
/// <param name="Compared">Statements looked at.</param>
public sealed record SearchResult(ImmutableArray<SearchHitView> Hits, int Total, int Compared)
{
    public static SearchResult Nothing { get; } = new([], 0, 0);
}
