namespace InForce.TrainSyntax;

/// <summary>How the sentences of one shard lie in its tables. Sentences come longest first.</summary>
internal sealed class Layout
{
    public Layout(IReadOnlyList<TrainSentence> sentences)
    {
        Sentences = sentences.Count;
        Start = new int[Sentences + 1];
        for (int s = 0; s < Sentences; s++)
        {
            Start[s + 1] = Start[s] + sentences[s].Places;
        }

        Steps = sentences[0].Places;
        StepStart = new int[Steps + 1];
        PlaceOf = [new int[Places], new int[Places]];
        int row = 0;
        for (int step = 0; step < Steps; step++)
        {
            for (int s = 0; s < Sentences && sentences[s].Places > step; s++, row++)
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
