using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using InForce.Core.Data;
using InForce.Core.Problems;

namespace InForce.Reading.Weighing;

/// <summary>What each feature says for and against each kind of what has it, as learned from the marked items; multinomial logistic regression.</summary>
/// <remarks>
/// File, little-endian: eight bytes of magic; the number of kinds and their names (a length byte and UTF-8, the first empty for "none of them");
/// the scale of a weight (float); the number of features; for each, ascending by hash: hash (uint), number of weights (byte), then kind (byte) and weight (signed byte).
/// </remarks>
internal sealed class Weights
{
    public const string Magic = "INFWGT01";
    private static readonly Lazy<Weights> s_ofDocuments = new(() => Shipped("data/models/documents.bin"));
    private static readonly Lazy<Weights> s_ofActors = new(() => Shipped("data/models/actors.bin"));
    private readonly Dictionary<uint, (int At, int Count)> _rows = [];
    private readonly byte[] _file;
    private readonly float _scale;

    /// <exception cref="DataFaultException">Not such a file, or cut short.</exception>
    public Weights(byte[] file, string name)
    {
        _file = file;
        try
        {
            if (Encoding.ASCII.GetString(file, 0, Magic.Length) != Magic)
            {
                throw new DataFaultException(name, "start", "these are no weights of this version");
            }

            int at = Magic.Length;
            var kinds = ImmutableArray.CreateBuilder<string>(file[at]);
            for (int left = file[at++]; left > 0; left--)
            {
                kinds.Add(Encoding.UTF8.GetString(file, at + 1, file[at]));
                at += 1 + file[at];
            }

            Kinds = kinds.MoveToImmutable();
            _scale = BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(at));
            int count = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + sizeof(float)));
            at += sizeof(float) + sizeof(int);
            for (; count > 0; count--)
            {
                int weights = file[at + sizeof(uint)];
                _rows.Add(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at)), (at + sizeof(uint) + 1, weights));
                at += sizeof(uint) + 1 + (2 * weights);
            }
        }
        catch (Exception fault) when (fault is ArgumentException or IndexOutOfRangeException)
        {
            throw new DataFaultException(name, "end", "the weights are cut short");
        }
    }

    /// <summary>Those we ship, of documents for being about something else.</summary>
    public static Weights OfDocuments => s_ofDocuments.Value;

    /// <summary>Those we ship, of states for being meant.</summary>
    public static Weights OfActors => s_ofActors.Value;

    /// <summary>The first, empty, is for none of the others.</summary>
    public ImmutableArray<string> Kinds { get; }

    /// <summary>How likely each kind is, in the order of <see cref="Kinds"/>; they add up to 1.</summary>
    public double[] Chances(IEnumerable<Feature> features)
    {
        int[] sums = Sums(features);
        double most = sums.Max() * (double)_scale;
        double[] chances = [.. sums.Select(sum => Math.Exp((sum * (double)_scale) - most))];
        double all = chances.Sum();
        return [.. chances.Select(chance => chance / all)];
    }

    /// <summary>What speaks for a kind in sum; only differences between sums mean something.</summary>
    public double Score(IEnumerable<Feature> features, int kind) => Sums(features)[kind] * (double)_scale;

    private static Weights Shipped(string file) => new(EmbeddedFile.ReadBytes(typeof(Weights).Assembly, file), file);

    private int[] Sums(IEnumerable<Feature> features)
    {
        var sums = new int[Kinds.Length];
        foreach (Feature feature in features)
        {
            AddTo(sums, feature);
        }

        return sums;
    }

    private void AddTo(int[] sums, Feature feature)
    {
        if (_rows.TryGetValue(feature.Hash, out (int At, int Count) row))
        {
            for (int i = row.At; i < row.At + (2 * row.Count); i += 2)
            {
                sums[_file[i]] += unchecked((sbyte)_file[i + 1]);
            }
        }
    }
}
