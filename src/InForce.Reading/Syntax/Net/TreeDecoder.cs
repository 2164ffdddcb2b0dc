namespace InForce.Reading.Syntax.Net;

/// <summary>The best tree over scored arcs with exactly one word on the root: greedy where that is a tree, else Chu-Liu/Edmonds.</summary>
internal static class TreeDecoder
{
    // Outweighs any sum of scores, so that the best tree uses the root once.
    private const double RootCost = 1e6;

    /// <param name="scores">Row i, column j: how well place j heads place i; place 0 is the root.</param>
    /// <param name="stride">Distance of rows.</param>
    /// <param name="heads">For every place the place of its head; entry 0 is 0.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int n = heads.Length;
        int roots = 0;
        heads[0] = 0;
        for (int i = 1; i < n; i++)
        {
            heads[i] = Best(scores.Slice(i * stride, n), i);
            roots += heads[i] == 0 ? 1 : 0;
        }

        if (roots == 1 && IsTree(heads))
        {
            return;
        }

        var weights = new double[n, n];
        for (int i = 1; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                weights[i, j] = scores[(i * stride) + j] - (j == 0 ? RootCost : 0);
            }
        }

        new Edmonds(weights, n).Solve(heads);
    }

    private static int Best(ReadOnlySpan<float> row, int self)
    {
        int best = self == 0 ? 1 : 0;
        for (int j = 0; j < row.Length; j++)
        {
            best = j != self && row[j] > row[best] ? j : best;
        }

        return best;
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (int i = 1; i < heads.Length; i++)
        {
            int at = i;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = heads[at];
            }

            if (at != 0 && seen[at] == i)
            {
                return false;
            }
        }

        return true;
    }
}
