using System.Collections.Immutable;
using InForce.Core.Data;
using InForce.Core.Problems;
using InForce.Reading.Frames;
using InForce.Reading.Syntax.Net;

namespace InForce.Reading.Weighing;

/// <summary>How likely each kind of statement is in a clause, as learned from the marked items: the mean of several nets, each of which first understands the words of the whole sentence.</summary>
/// <remarks>
/// File, as <see cref="ModelReader"/> takes it: labels, a kind or a kind and its step, the first empty for none; how many features of clauses there are, and their hashes in ascending order; the same for features of words;
/// how many numbers the parser's inner layer holds for a word, and how many each side of the layer that reads the sentence; how many nets. For each: a table with a row for every feature of words, the layer; a table with a row for every feature of clauses, one with a row for every number of a clause as understood, the floats added to its units; one of the output with a row for every unit, and the floats added to it.
/// </remarks>
internal sealed class ClauseNet
{
    public const string Magic = "INFCLS02";
    private static readonly Lazy<ClauseNet> s_shipped = new(() => new ClauseNet(EmbeddedFile.ReadBytes(typeof(ClauseNet).Assembly, "data/models/clauses.bin"), "data/models/clauses.bin"));
    private readonly Dictionary<uint, int> _rows, _wordRows;
    private readonly SentenceEncoder[] _encoders;
    private readonly HiddenLayer[] _nets;

    /// <exception cref="DataFaultException">Not such a file, or damaged.</exception>
    public ClauseNet(byte[] file, string name)
    {
        var reader = new ModelReader(file, name, Magic);
        Kinds = reader.Strings();
        (_rows, _wordRows) = (Hashes(reader), Hashes(reader));
        (int contexts, int side) = (reader.Int(), reader.Int());
        int nets = reader.Int() is > 0 and var some ? some : throw new DataFaultException(name, "its nets", "there is none");
        (_encoders, _nets) = (new SentenceEncoder[nets], new HiddenLayer[nets]);
        for (int i = 0; i < nets; i++)
        {
            ByteTable words = reader.Table();
            _encoders[i] = new SentenceEncoder(words, reader.Layer(words.Columns + contexts, side));
            _nets[i] = new HiddenLayer(reader.Table(), reader.Table(), reader.Floats(), reader.Table(), reader.Floats());
            if ((_encoders[i].Fault(_wordRows.Count) ?? _nets[i].Fault(_rows.Count, 2 * _encoders[i].Width, Kinds.Length)) is { } fault)
            {
                throw new DataFaultException(name, $"net {i + 1}", fault);
            }
        }
    }

    /// <summary>The one we ship; the first call loads it.</summary>
    public static ClauseNet Shipped => s_shipped.Value;

    public ImmutableArray<string> Kinds { get; }

    /// <summary>What each net makes of the words of each sentence; nothing for one without a tree.</summary>
    public Understood[] Understand(IReadOnlyList<SentenceView> views)
    {
        int[] parsed = [.. Enumerable.Range(0, views.Count).Where(i => views[i].Tree is not null)];
        EncoderInput[] inputs = [.. parsed.Select(i => new EncoderInput(views[i].Tree!.Contexts, [.. TokenFeatures.Of(views[i], views[i].Tree!).Select(word => Known(word, _wordRows))]))];
        float[][][] words = [.. _encoders.Select(encoder => encoder.Run(inputs))];
        var understood = new Understood[views.Count];
        Array.Fill(understood, new Understood([]));
        for (int i = 0; i < parsed.Length; i++)
        {
            understood[parsed[i]] = new Understood([.. words.Select(net => net[i])]);
        }

        return understood;
    }

    /// <summary>What each of the clauses of one sentence gives to every net.</summary>
    public Summed[] Sum(IReadOnlyList<(Clause Clause, IReadOnlyCollection<Feature> Features)> clauses, Understood sentence)
    {
        if (clauses.Count == 0)
        {
            return [];
        }

        float[][][] ofWords = [.. _nets.Select((net, i) => net.OfWords([.. clauses.SelectMany(c => sentence.Of(i, c.Clause, _encoders[i].Width))], clauses.Count))];
        return [.. clauses.Select((clause, i) => new Summed(_nets, Known(clause.Features, _rows), [.. ofWords.Select(net => net[i])], Kinds.Length))];
    }

    /// <summary>The features of a clause that say most for a kind, against there being none.</summary>
    /// <param name="summed">What the clause gives with them.</param>
    public IEnumerable<Feature> Strongest(IReadOnlyCollection<Feature> clause, Summed summed, int kind)
    {
        Feature[] features = [.. clause];
        float[] says = summed.For(kind, features.Select(f => _rows.GetValueOrDefault(f.Hash, -1)));
        return Enumerable.Range(0, features.Length).OrderByDescending(i => says[i]).ThenBy(i => features[i].ToString(), StringComparer.Ordinal).Select(i => features[i]);
    }

    private static int[] Known(IEnumerable<Feature> features, Dictionary<uint, int> rows) => [.. features.Select(f => rows.GetValueOrDefault(f.Hash, -1)).Where(row => row >= 0).Order()];

    private static Dictionary<uint, int> Hashes(ModelReader reader)
    {
        var rows = new Dictionary<uint, int>();
        for (int left = reader.Int(); left > 0; left--)
        {
            rows.Add(reader.Hash(), rows.Count);
        }

        return rows;
    }
}
