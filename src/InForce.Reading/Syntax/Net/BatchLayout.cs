namespace InForce.Reading.Syntax.Net;

/// <summary>How the sentences of one batch lie in the net's tables. Sentences come longest first.</summary>
internal sealed class BatchLayout
{
    /// <param name="places">Words and root of each sentence, never growing; at least one sentence.</param>
    public BatchLayout(ReadOnlySpan<int> places)
    {
        Sentences = places.Length;
        Start = new int[Sentences + 1];
        for (int s = 0; s < Sentences; s++)
        {
            Start[s + 1] = Start[s] + places[s];
        }

        Steps = places[0];
        StepStart = new int[Steps + 1];
        PlaceOf = [new int[Places], new int[Places]];
        int row = 0;
        for (int step = 0; step < Steps; step++)
        {
            for (int s = 0; s < Sentences && places[s] > step; s++, row++)
            {
                PlaceOf[0][row] = Start[s] + step;
                PlaceOf[1][row] = Start[s + 1] - 1 - step;
            }

            StepStart[step + 1] = row;
        }
    }

    public int Sentences { get; }

    /// <summary>First place of each sentence; the last entry is the number of places.</summary>
    public int[] Start { get; }

    public int Places => Start[^1];

    public int Steps { get; }

    /// <summary>First row of each step: a step holds one row for each sentence still running.</summary>
    public int[] StepStart { get; }

    /// <summary>For each direction, the place a row of the steps stands for.</summary>
    public int[][] PlaceOf { get; }
}
