using System.Collections.Immutable;
using InForce.Core.Data;
using InForce.Core.Problems;
using InForce.Reading.Syntax.Net;

namespace InForce.Reading.Weighing;

/// <summary>How likely each kind of statement is in a clause, as learned from the marked items: the mean of several nets of one hidden layer.</summary>
/// <remarks>
/// File, as <see cref="ModelReader"/> takes it: labels, a kind or a kind and its step, the first empty for none; how many features, and their hashes in ascending order;
/// how many nets; for each a table with a row for every feature, one with a row for every number of a clause's words, one of the output with a row for every hidden unit, and
/// the floats added to the output.
/// </remarks>
internal sealed class ClauseNet
{
    public const string Magic = "INFCLS01";
    private static readonly Lazy<ClauseNet> s_shipped = new(() => new ClauseNet(EmbeddedFile.ReadBytes(typeof(ClauseNet).Assembly, "data/models/clauses.bin"), "data/models/clauses.bin"));
    private readonly Dictionary<uint, int> _rows = [];
    private readonly HiddenLayer[] _nets;

    /// <exception cref="DataFaultException">Not such a file, or damaged.</exception>
    public ClauseNet(byte[] file, string name)
    {
        var reader = new ModelReader(file, name, Magic);
        Kinds = reader.Strings();
        int features = reader.Int();
        for (int i = 0; i < features; i++)
        {
            _rows.Add(reader.Hash(), i);
        }

        _nets = reader.Int() is > 0 and var nets ? new HiddenLayer[nets] : throw new DataFaultException(name, "its nets", "there is none");
        for (int i = 0; i < _nets.Length; i++)
        {
            _nets[i] = new HiddenLayer(reader.Table(), reader.Table(), reader.Table(), reader.Floats());
            if (_nets[i].Fault(features, _nets[0].Numbers, Kinds.Length) is { } fault)
            {
                throw new DataFaultException(name, $"net {i + 1}", fault);
            }
        }
    }

    /// <summary>The one we ship; the first call loads it.</summary>
    public static ClauseNet Shipped => s_shipped.Value;

    public ImmutableArray<string> Kinds { get; }

    /// <summary>What each of the clauses gives to every net.</summary>
    public Summed[] Sum(IReadOnlyList<ClauseInput> clauses)
    {
        int numbers = _nets[0].Numbers;
        var words = new float[clauses.Count * numbers];
        for (int i = 0; i < clauses.Count; i++)
        {
            clauses[i].Words.AsSpan(0, Math.Min(clauses[i].Words.Length, numbers)).CopyTo(words.AsSpan(i * numbers));
        }

        float[][][] ofWords = [.. _nets.Select(net => net.OfWords(words, clauses.Count))];
        return [.. clauses.Select((clause, i) => new Summed(_nets, [.. clause.Features.Select(RowOf).Where(row => row >= 0).Order()], [.. ofWords.Select(net => net[i])], Kinds.Length))];
    }

    /// <summary>The features of a clause that say most for a kind, against there being none.</summary>
    /// <param name="summed">What the clause gives with them.</param>
    public IEnumerable<Feature> Strongest(ClauseInput clause, Summed summed, int kind)
    {
        Feature[] features = [.. clause.Features];
        float[] says = summed.For(kind, features.Select(RowOf));
        return Enumerable.Range(0, features.Length).OrderByDescending(i => says[i]).ThenBy(i => features[i].ToString(), StringComparer.Ordinal).Select(i => features[i]);
    }

    private int RowOf(Feature feature) => _rows.GetValueOrDefault(feature.Hash, -1);
}
