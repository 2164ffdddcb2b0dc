using System.Text;
using InForce.Reading.Weighing;

namespace InForce.TrainClauses;

/// <summary>Writes the file that <see cref="Weights"/> reads: weights as signed bytes, those near nought left out.</summary>
internal static class ModelFile
{
    private const int Largest = 127;

    /// <param name="features">Hash of each feature, in the order of the regression's.</param>
    public static void Write(string path, IReadOnlyList<string> kinds, IReadOnlyList<uint> features, ILearned learned)
    {
        double most = Enumerable.Range(0, features.Count).Max(f => Most(learned.WeightsOf(f)));
        float scale = (float)(most / Largest);
        List<(uint Hash, (byte Kind, sbyte Weight)[] Weights)> rows = [.. Enumerable.Range(0, features.Count)
            .Select(f => (features[f], Kept(learned.WeightsOf(f), scale))).Where(row => row.Item2.Length > 0).OrderBy(row => row.Item1)];
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(Encoding.ASCII.GetBytes(Weights.Magic));
        writer.Write((byte)kinds.Count);
        foreach (string kind in kinds)
        {
            writer.Write(kind);
        }

        writer.Write(scale);
        writer.Write(rows.Count);
        foreach ((uint hash, (byte Kind, sbyte Weight)[] weights) in rows)
        {
            writer.Write(hash);
            writer.Write((byte)weights.Length);
            foreach ((byte kind, sbyte weight) in weights)
            {
                writer.Write(kind);
                writer.Write(weight);
            }
        }
    }

    private static double Most(ReadOnlySpan<double> weights)
    {
        double most = 0;
        foreach (double weight in weights)
        {
            most = Math.Max(most, Math.Abs(weight));
        }

        return most;
    }

    private static (byte, sbyte)[] Kept(ReadOnlySpan<double> weights, float scale)
    {
        var kept = new List<(byte, sbyte)>();
        for (int k = 0; k < weights.Length; k++)
        {
            var rounded = (sbyte)Math.Round(weights[k] / scale);
            if (rounded != 0)
            {
                kept.Add(((byte)k, rounded));
            }
        }

        return [.. kept];
    }
}
