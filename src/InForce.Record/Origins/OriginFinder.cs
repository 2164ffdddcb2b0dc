using System.Collections.Immutable;

namespace InForce.Record.Origins;

/// <summary>Links of origin among documents that come and go: only what a change can touch is found anew.</summary>
/// <remarks>The links follow from the set of documents alone, never from the order in which they came.</remarks>
internal sealed class OriginFinder
{
    private readonly ReportIndex _index = new();
    private readonly Dictionary<string, Report> _reports = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OriginLink> _links = new(StringComparer.Ordinal);
    private readonly HashSet<Report> _open = [];

    /// <summary>Adds a document that is not there.</summary>
    public void Add(Report report)
    {
        _reports.Add(report.Id, report);
        _index.Add(report);
        _open.Add(report);
        _open.UnionWith(_index.Near(report).Where(report.IsBefore));
    }

    public void Remove(string document)
    {
        Report report = _reports[document];
        _open.UnionWith(_index.Near(report).Where(report.IsBefore));
        _open.Remove(report);
        _index.Remove(report);
        _reports.Remove(document);
        _links.Remove(document);
    }

    /// <summary>At most one link for each document, by document id.</summary>
    public ImmutableArray<OriginLink> Find()
    {
        Settle();
        return [.. _links.Values];
    }

    /// <summary>Finds anew the links that the changes since can have touched.</summary>
    /// <returns>How many documents were looked at.</returns>
    public int Settle()
    {
        int touched = _open.Count;
        foreach (Report report in _open)
        {
            if (OriginRules.LinkOf(report, _index.Near(report)) is { } link)
            {
                _links[report.Id] = link;
            }
            else
            {
                _links.Remove(report.Id);
            }
        }

        _open.Clear();
        return touched;
    }
}
