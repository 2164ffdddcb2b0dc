namespace InForce.TrainClauses;

/// <summary>A sentence in numbers, with what people marked in it.</summary>
/// <param name="Contexts">What the parser's inner layer holds for each word, one after another.</param>
/// <param name="Words">For each word, the numbers of its features.</param>
internal sealed record MarkedSentence(float[] Contexts, int[][] Words, MarkedClause[] Clauses)
{
    public int Places => Words.Length;
}

/// <summary>A clause that people marked, or left.</summary>
/// <param name="Own">Its words.</param>
/// <param name="Features">Numbers of its features, each once.</param>
/// <param name="Labels">Numbers of its labels, 0 alone where it says nothing; none at all where it teaches nothing.</param>
internal sealed record MarkedClause(int Head, int[] Own, int[] Features, int[] Labels);
