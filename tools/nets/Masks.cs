using InForce.Reading.Syntax.Net;

namespace InForce.Nets;

/// <summary>Dropout with one mask for a whole sentence: a kept unit weighs more by as much as the dropped ones are missed.</summary>
internal static class Masks
{
    public static void Fill(Span<float> mask, float drop, Rng rng)
    {
        float kept = 1 / (1 - drop);
        foreach (ref float m in mask)
        {
            m = rng.NextFloat() < drop ? 0 : kept;
        }
    }

    /// <summary>Multiplies columns [from, from + width) of every place by its sentence's mask.</summary>
    public static void Apply(Span<float> table, int stride, int from, int width, BatchLayout layout, ReadOnlySpan<float> masks)
    {
        for (int s = 0; s < layout.Sentences; s++)
        {
            ReadOnlySpan<float> mask = masks.Slice(s * width, width);
            for (int place = layout.Start[s]; place < layout.Start[s + 1]; place++)
            {
                Vectors.Multiply(table.Slice((place * stride) + from, width), mask);
            }
        }
    }
}
