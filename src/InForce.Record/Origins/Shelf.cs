namespace InForce.Record.Origins;

/// <summary>Reports of about a month, found by the marks they share.</summary>
internal sealed class Shelf
{
    private readonly Dictionary<uint, List<Report>> _byMark = [];

    public void Add(Report report)
    {
        foreach (uint mark in report.Marks.All)
        {
            (_byMark.TryGetValue(mark, out List<Report>? list) ? list : _byMark[mark] = []).Add(report);
        }
    }

    public void Remove(Report report)
    {
        foreach (uint mark in report.Marks.All)
        {
            _byMark[mark].Remove(report);
        }
    }

    /// <summary>Adds every report here that shares a mark with this one, itself among them.</summary>
    public void Gather(Report report, HashSet<Report> found)
    {
        foreach (uint mark in report.Marks.All)
        {
            if (_byMark.TryGetValue(mark, out List<Report>? list))
            {
                found.UnionWith(list);
            }
        }
    }
}
