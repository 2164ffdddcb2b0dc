namespace InForce.Record.Origins;

/// <summary>All reports, shelved by month of publication: a report is compared with its neighbours in time alone, however many there are.</summary>
internal sealed class ReportIndex
{
    private readonly SortedDictionary<int, Shelf> _shelves = [];

    public void Add(Report report) =>
        (_shelves.TryGetValue(report.Month, out Shelf? shelf) ? shelf : _shelves[report.Month] = new Shelf()).Add(report);

    public void Remove(Report report) => _shelves[report.Month].Remove(report);

    /// <summary>Reports that meet this one and came out in the months it reaches, itself among them where it is here.</summary>
    public HashSet<Report> Near(Report report)
    {
        var found = new HashSet<Report>();
        foreach (Shelf shelf in report.Months is { } months ? [.. months.Where(_shelves.ContainsKey).Select(m => _shelves[m])] : _shelves.Values.ToArray())
        {
            shelf.Gather(report, found);
        }

        found.RemoveWhere(other => !other.Marks.Meet(report.Marks));
        return found;
    }
}
