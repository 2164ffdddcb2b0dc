using InForce.Record.Claims;

namespace InForce.Record.Origins;

/// <summary>All reports, shelved by month of publication: a report is compared with its neighbours in time alone, however many there are.</summary>
internal sealed class ReportIndex
{
    /// <summary>Furthest apart that any rule of origin looks, in days.</summary>
    public const int Reach = 30;

    private readonly SortedDictionary<int, Shelf> _shelves = [];
    private readonly Shelf _undated = new();

    public void Add(Report report) => ShelfOf(report).Add(report);

    public void Remove(Report report) => ShelfOf(report).Remove(report);

    /// <summary>Reports before this one and near to it, with the number of word runs they share with it.</summary>
    public IEnumerable<(Report Report, int Common)> EarlierByRuns(Report report) => Earlier(report).SelectMany(s => s.Alike(report)).Where(r => r.Report.IsBefore(report));

    /// <summary>Reports before this one and near to it that tell of a subject of it.</summary>
    public IEnumerable<Report> EarlierBySubject(Report report) => BySubject(report, Earlier(report)).Where(r => r.IsBefore(report));

    /// <summary>Reports after this one whose origin it may be: near in time, and with a subject or at least so great a share of word runs in common.</summary>
    public IEnumerable<Report> Later(Report report, double share)
    {
        Shelf[] shelves = [.. report.Day is { } day ? Between(day - Publication.Zones, day + Reach + Publication.Zones) : [], _undated];
        HashSet<Report> found = BySubject(report, shelves);
        found.UnionWith(shelves.SelectMany(s => s.Alike(report)).Where(o => TextSketch.Share(o.Common, report.Sketch.Runs.Length, o.Report.Sketch.Runs.Length) >= share).Select(o => o.Report));
        return found.Where(report.IsBefore);
    }

    private static HashSet<Report> BySubject(Report report, IEnumerable<Shelf> shelves)
    {
        var found = new HashSet<Report>();
        foreach (Shelf shelf in shelves)
        {
            shelf.Gather(report, found);
        }

        return found;
    }

    /// <summary>Reports of unknown day come last: all dated ones stand before them.</summary>
    private IEnumerable<Shelf> Earlier(Report report) => report.Day is { } day ? Between(day - Reach - Publication.Zones, day + Publication.Zones) : [.. _shelves.Values, _undated];

    private IEnumerable<Shelf> Between(int first, int last)
    {
        for (int month = first / Reach; month <= last / Reach; month++)
        {
            if (_shelves.TryGetValue(month, out Shelf? shelf))
            {
                yield return shelf;
            }
        }
    }

    private Shelf ShelfOf(Report report)
    {
        if (report.Day is not { } day)
        {
            return _undated;
        }

        return _shelves.TryGetValue(day / Reach, out Shelf? shelf) ? shelf : _shelves[day / Reach] = new Shelf();
    }
}
