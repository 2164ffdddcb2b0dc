namespace InForce.Record.Stories;

/// <summary>Groups that join by the mean likeness over all pairs of their members; pairs never likened count as nothing.</summary>
internal sealed class StoryGroups
{
    private readonly List<int>?[] _members;
    private readonly int[] _home;
    private readonly SortedDictionary<int, double>[] _sums;
    private readonly PriorityQueue<(int A, int B, double Likeness), (double Less, int A, int B)> _pairs = new();

    public StoryGroups(int count)
    {
        _members = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        _home = [.. Enumerable.Range(0, count)];
        _sums = [.. Enumerable.Range(0, count).Select(_ => new SortedDictionary<int, double>())];
    }

    /// <summary>Says how alike two members are; before anything is joined.</summary>
    public void Liken(int a, int b, double likeness) => _sums[a][b] = _sums[b][a] = likeness;

    /// <summary>Makes one group of the groups of two members.</summary>
    public void Join(int a, int b)
    {
        (int one, int other) = (_home[a], _home[b]);
        if (one != other)
        {
            Merge(Math.Min(one, other), Math.Max(one, other));
        }
    }

    /// <summary>Joins the two most alike groups, again and again, while their likeness is above the bound; of equals the earliest.</summary>
    public void JoinNearest(double above)
    {
        for (int a = 0; a < _members.Length; a++)
        {
            Offer(a, above, from: a + 1);
        }

        while (_pairs.TryDequeue(out (int A, int B, double Likeness) pair, out _))
        {
            if (_members[pair.A] is not null && _members[pair.B] is not null && Likeness(pair.A, pair.B) == pair.Likeness)
            {
                Merge(pair.A, pair.B);
                Offer(pair.A, above, from: 0);
            }
        }
    }

    /// <summary>Members of each group, in order of the first.</summary>
    public IEnumerable<IReadOnlyList<int>> All() => _members.OfType<List<int>>();

    private void Offer(int group, double above, int from)
    {
        if (_members[group] is null)
        {
            return;
        }

        foreach (int other in _sums[group].Keys.Where(o => o >= from))
        {
            (int a, int b) = (Math.Min(group, other), Math.Max(group, other));
            double likeness = Likeness(a, b);
            if (likeness > above)
            {
                _pairs.Enqueue((a, b, likeness), (-likeness, a, b));
            }
        }
    }

    private double Likeness(int a, int b) => _sums[a].GetValueOrDefault(b) / ((double)_members[a]!.Count * _members[b]!.Count);

    private void Merge(int a, int b)
    {
        _members[a]!.AddRange(_members[b]!);
        _members[b]!.ForEach(m => _home[m] = a);
        _members[b] = null;
        _sums[a].Remove(b);
        foreach ((int other, double sum) in _sums[b])
        {
            _sums[other].Remove(b);
            if (other != a)
            {
                _sums[a][other] = _sums[other][a] = _sums[a].GetValueOrDefault(other) + sum;
            }
        }

        _sums[b].Clear();
    }
}
