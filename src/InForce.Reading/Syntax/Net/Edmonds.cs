namespace InForce.Reading.Syntax.Net;

/// <summary>Chu-Liu/Edmonds on a dense table: the heaviest tree out of place 0. Cubic at worst, and sentences are bounded.</summary>
/// <remarks>
/// A cycle is folded into its first member: arcs into the cycle are worth what they add over the arc they break, and remember which
/// word they enter; arcs out of it remember which word they leave. Once the rest is solved, the cycle keeps all its arcs but the one
/// into the member that was entered from outside.
/// </remarks>
internal sealed class Edmonds(double[,] weights, int n)
{
    private readonly int[,] _from = new int[n, n];
    private readonly int[,] _into = new int[n, n];
    private readonly List<int>[] _words = [.. Enumerable.Range(0, n).Select(i => new List<int> { i })];

    public void Solve(Span<int> heads)
    {
        var alive = new List<int>();
        for (int i = 0; i < n; i++)
        {
            alive.Add(i);
            for (int j = 0; j < n; j++)
            {
                (_from[i, j], _into[i, j]) = (j, i);
            }
        }

        Solve(alive, heads);
    }

    private void Solve(List<int> alive, Span<int> heads)
    {
        var best = new int[n];
        foreach (int i in alive)
        {
            best[i] = i == 0 ? 0 : BestOf(alive, i);
        }

        List<int>? cycle = CycleIn(alive, best);
        if (cycle is null)
        {
            foreach (int i in alive)
            {
                if (i != 0)
                {
                    heads[_into[i, best[i]]] = _from[i, best[i]];
                }
            }

            return;
        }

        (int From, int Into, int[] Words)[] arcs = [.. cycle.Select(i => (_from[i, best[i]], _into[i, best[i]], _words[i].ToArray()))];
        Fold(alive, cycle, best);
        foreach (int word in _words[cycle[0]])
        {
            heads[word] = -1;
        }

        Solve([.. alive.Where(i => i == cycle[0] || !cycle.Contains(i))], heads);
        foreach ((int from, int into, int[] words) in arcs)
        {
            if (!Entered(heads, words))
            {
                heads[into] = from;
            }
        }
    }

    /// <summary>Whether one of the words already has its head: the arc from outside came in here.</summary>
    private static bool Entered(ReadOnlySpan<int> heads, int[] words)
    {
        foreach (int word in words)
        {
            if (heads[word] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Fold(List<int> alive, List<int> cycle, int[] best)
    {
        int fold = cycle[0];
        var members = new HashSet<int>(cycle);
        var kept = cycle.ToDictionary(i => i, i => weights[i, best[i]]);
        foreach (int other in alive.Where(i => !members.Contains(i)))
        {
            (double Weight, int Member) enter = (double.NegativeInfinity, fold), leave = (double.NegativeInfinity, fold);
            foreach (int member in cycle)
            {
                double gain = weights[member, other] - kept[member];
                enter = gain > enter.Weight ? (gain, member) : enter;
                leave = weights[other, member] > leave.Weight ? (weights[other, member], member) : leave;
            }

            (int enterFrom, int enterInto) = (_from[enter.Member, other], _into[enter.Member, other]);
            (int leaveFrom, int leaveInto) = (_from[other, leave.Member], _into[other, leave.Member]);
            (weights[fold, other], _from[fold, other], _into[fold, other]) = (enter.Weight, enterFrom, enterInto);
            (weights[other, fold], _from[other, fold], _into[other, fold]) = (leave.Weight, leaveFrom, leaveInto);
        }

        foreach (int member in cycle.Skip(1))
        {
            _words[fold].AddRange(_words[member]);
        }
    }

    private int BestOf(List<int> alive, int i)
    {
        int best = -1;
        foreach (int j in alive)
        {
            if (j != i && (best < 0 || weights[i, j] > weights[i, best]))
            {
                best = j;
            }
        }

        return best;
    }

    private List<int>? CycleIn(List<int> alive, int[] best)
    {
        var seen = new int[n];
        foreach (int start in alive)
        {
            int at = start;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = start + 1;
                at = best[at];
            }

            if (at != 0 && seen[at] == start + 1)
            {
                List<int> cycle = [at];
                for (int next = best[at]; next != at; next = best[next])
                {
                    cycle.Add(next);
                }

                return cycle;
            }
        }

        return null;
    }
}
