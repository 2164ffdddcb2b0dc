using InForce.Nets;
using InForce.Reading.Syntax.Conllu;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainSyntax;

/// <summary>How a run is set. The defaults are those of the shipped model.</summary>
internal sealed record Settings(int Epochs = 14, int BatchWords = 800, ulong Seed = 1);

/// <summary>Adam over batches of like length, each in two fixed shards whose gradients are added in fixed order.</summary>
internal sealed class Trainer
{
    private readonly Network _net;
    private readonly Settings _settings;
    private readonly Shard[] _shards;
    private readonly Rng _rng;
    private readonly WordTables _tables;
    private readonly Lists _lists;
    private readonly Descent _descent;
    private int _step;

    public Trainer(Network net, Settings settings, Tables tables, Lists lists, bool twoThreads)
    {
        (_net, _settings, _tables, _lists, _descent) = (net, settings, tables.Features, lists, new Descent(net.All, new Pace(), twoThreads));
        _shards = [new Shard(net, 0, tables.Counts), new Shard(net, 1, tables.Counts)];
        _rng = new Rng(settings.Seed);
    }

    public Tally Epoch(IReadOnlyList<ConlluSentence> sentences)
    {
        TrainSentence[] drawn = [.. sentences.Select(s => TrainSentence.Of(s, Casing.Draw([.. s.Words.Select(w => w.Form)], _rng), _tables, _lists))];
        TrainSentence[][] batches = Batches.Of(drawn, s => s.Places, _settings.BatchWords, _rng);
        int total = batches.Length * _settings.Epochs;
        Tally sum = default;
        foreach (TrainSentence[] batch in batches)
        {
            sum += Step(batch, (double)_step / Math.Max(total, _step + 1));
        }

        return sum;
    }

    public Tally Measure(IEnumerable<ConlluSentence> sentences)
    {
        _net.Pack();
        Tally sum = default;
        foreach (ConlluSentence[] part in sentences.Where(s => s.Words.Length > 0).OrderByDescending(s => s.Words.Length).Chunk(24))
        {
            sum += _shards[0].Run([.. part.Select(s => TrainSentence.Of(s, [.. s.Words.Select(w => w.Form)], _tables, _lists))], 0, null);
        }

        return sum;
    }

    private Tally Step(TrainSentence[] batch, double progress)
    {
        _net.Pack();
        float scale = 1f / batch.Sum(s => s.Places - 1);
        Rng[] rngs = [new Rng(_rng.Next()), new Rng(_rng.Next())];
        TrainSentence[][] halves = [[.. batch.Where((_, i) => i % 2 == 0)], [.. batch.Where((_, i) => i % 2 == 1)]];
        var tallies = new Tally[Parameter.Shards];
        _descent.Run(shard => tallies[shard] = _shards[shard].Run(halves[shard], scale, rngs[shard]));
        _step++;
        _descent.Step(progress);
        return tallies[0] + tallies[1];
    }
}
