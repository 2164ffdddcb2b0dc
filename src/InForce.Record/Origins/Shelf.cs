namespace InForce.Record.Origins;

/// <summary>Reports of about a month, found by the word runs and the subjects they share.</summary>
internal sealed class Shelf
{
    private readonly List<Report?> _reports = [];
    private readonly Dictionary<ulong, int> _heads = [];
    private readonly List<(int Report, int Next)> _links = [];
    private readonly Dictionary<string, List<Report>> _byBlock = new(StringComparer.Ordinal);

    public void Add(Report report)
    {
        foreach (ulong run in report.Sketch.Runs)
        {
            _links.Add((_reports.Count, _heads.TryGetValue(run, out int head) ? head : -1));
            _heads[run] = _links.Count - 1;
        }

        _reports.Add(report);
        foreach (string block in report.Blocks)
        {
            (_byBlock.TryGetValue(block, out List<Report>? list) ? list : _byBlock[block] = []).Add(report);
        }
    }

    public void Remove(Report report)
    {
        _reports[_reports.IndexOf(report)] = null;
        foreach (string block in report.Blocks)
        {
            _byBlock[block].Remove(report);
        }
    }

    /// <summary>Every other report here that shares word runs with this one, with how many, in order of arrival.</summary>
    public IEnumerable<(Report Report, int Common)> Alike(Report report)
    {
        int[] common = CommonRuns(report);
        for (int i = 0; i < common.Length; i++)
        {
            if (common[i] > 0 && _reports[i] is { } other && other != report)
            {
                yield return (other, common[i]);
            }
        }
    }

    private int[] CommonRuns(Report report)
    {
        var common = new int[_reports.Count];
        foreach (ulong run in report.Sketch.Runs)
        {
            for (int at = _heads.TryGetValue(run, out int head) ? head : -1; at >= 0; at = _links[at].Next)
            {
                common[_links[at].Report]++;
            }
        }

        return common;
    }

    /// <summary>Adds every report here that tells of a subject of this one.</summary>
    public void Gather(Report report, HashSet<Report> found)
    {
        foreach (string block in report.Blocks)
        {
            if (_byBlock.TryGetValue(block, out List<Report>? list))
            {
                found.UnionWith(list);
            }
        }
    }
}
