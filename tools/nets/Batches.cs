namespace InForce.Nets;

/// <summary>Batches of sentences of like length.</summary>
internal static class Batches
{
    /// <summary>Every sentence once, in batches in any order, the longest of a batch first; a length counts with a little noise, so that neighbours change.</summary>
    /// <param name="placesOf">How long a sentence is.</param>
    /// <param name="most">Places at which a batch is full.</param>
    public static T[][] Of<T>(IReadOnlyList<T> sentences, Func<T, int> placesOf, int most, Rng rng)
    {
        float[] keys = [.. sentences.Select(s => (placesOf(s) * (1 + (0.15f * rng.NextFloat()))) + rng.NextFloat())];
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        Array.Sort(keys, order);
        var batches = new List<T[]>();
        var batch = new List<T>();
        int places = 0;
        foreach (int i in order)
        {
            batch.Add(sentences[i]);
            places += placesOf(sentences[i]);
            if (places >= most)
            {
                batches.Add([.. batch.OrderByDescending(placesOf)]);
                batch.Clear();
                places = 0;
            }
        }

        if (batch.Count > 0)
        {
            batches.Add([.. batch.OrderByDescending(placesOf)]);
        }

        T[][] shuffled = [.. batches];
        rng.Shuffle(shuffled);
        return shuffled;
    }
}
