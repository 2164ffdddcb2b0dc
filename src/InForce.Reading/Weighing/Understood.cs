namespace InForce.Reading.Weighing;

/// <summary>A sentence as the nets understand it.</summary>
/// <param name="Words">For each net, so many numbers a word, one word after another; no net where the sentence was not read.</param>
internal sealed record Understood(float[][] Words)
{
    /// <summary>A clause for one net: the numbers of its head, then for each the largest over all its own words.</summary>
    /// <param name="width">Numbers of a word.</param>
    public float[] Of(int net, Clause clause, int width)
    {
        float[] words = Words[net];
        var numbers = new float[2 * width];
        words.AsSpan(clause.Head * width, width).CopyTo(numbers);
        Span<float> largest = numbers.AsSpan(width);
        largest.Fill(float.NegativeInfinity);
        foreach (int word in clause.Own)
        {
            for (int j = 0; j < width; j++)
            {
                largest[j] = Math.Max(largest[j], words[(word * width) + j]);
            }
        }

        return numbers;
    }
}
