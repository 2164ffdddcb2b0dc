using InForce.Reading.Syntax.Conllu;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainSyntax;

/// <summary>How a run is set. The defaults are those of the shipped model.</summary>
internal sealed record Settings(int Epochs = 14, float Rate = 0.002f, int WarmUp = 200, int BatchWords = 800, float LastRate = 0.03f, float ClipNorm = 5f, ulong Seed = 1);

/// <summary>Adam over batches of like length, each in two fixed shards whose gradients are added in fixed order.</summary>
internal sealed class Trainer
{
    private readonly Network _net;
    private readonly Settings _settings;
    private readonly Shard[] _shards;
    private readonly Rng _rng;
    private readonly WordTables _tables;
    private readonly Lists _lists;
    private readonly bool _twoThreads;
    private int _step;

    public Trainer(Network net, Settings settings, Tables tables, Lists lists, bool twoThreads)
    {
        (_net, _settings, _tables, _lists, _twoThreads) = (net, settings, tables.Features, lists, twoThreads);
        _shards = [new Shard(net, 0, tables.Counts), new Shard(net, 1, tables.Counts)];
        _rng = new Rng(settings.Seed);
    }

    public Tally Epoch(IReadOnlyList<ConlluSentence> sentences)
    {
        TrainSentence[] drawn = [.. sentences.Select(s => TrainSentence.Of(s, Casing.Draw([.. s.Words.Select(w => w.Form)], _rng), _tables, _lists))];
        TrainSentence[][] batches = Batches(drawn);
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
        Run(shard => tallies[shard] = _shards[shard].Run(halves[shard], scale, rngs[shard]));
        Update(progress);
        return tallies[0] + tallies[1];
    }

    private void Update(double progress)
    {
        _step++;
        Parameter[] all = _net.All;
        var norms = new double[all.Length];
        Run(half =>
        {
            for (int i = half; i < all.Length; i += Parameter.Shards)
            {
                all[i].Sum();
                norms[i] = all[i].SquaredNorm();
            }
        });
        double norm = Math.Sqrt(norms.Sum());
        float clip = norm > _settings.ClipNorm ? (float)(_settings.ClipNorm / norm) : 1f;
        double decay = 1 - ((1 - _settings.LastRate) * progress);
        float rate = (float)(_settings.Rate * decay * Math.Min(1.0, (double)_step / _settings.WarmUp));
        float correction1 = (float)(1 / (1 - Math.Pow(Vectors.Beta1, _step)));
        float correction2 = (float)(1 / (1 - Math.Pow(Vectors.Beta2, _step)));
        Run(half =>
        {
            for (int i = half; i < all.Length; i += Parameter.Shards)
            {
                all[i].Step(rate, clip, correction1, correction2);
            }
        });
    }

    private void Run(Action<int> work)
    {
        if (!_twoThreads)
        {
            work(0);
            work(1);
            return;
        }

        Parallel.Invoke(() => work(0), () => work(1));
    }

    private TrainSentence[][] Batches(TrainSentence[] sentences)
    {
        // Like lengths together, but not the same neighbours in every epoch: a length counts with a little noise.
        float[] keys = [.. sentences.Select(s => s.Places * (1 + (0.15f * _rng.NextFloat())) + _rng.NextFloat())];
        int[] order = [.. Enumerable.Range(0, sentences.Length)];
        Array.Sort(keys, order);
        var batches = new List<TrainSentence[]>();
        var batch = new List<TrainSentence>();
        int words = 0;
        foreach (int i in order)
        {
            batch.Add(sentences[i]);
            words += sentences[i].Places;
            if (words >= _settings.BatchWords)
            {
                batches.Add([.. batch.OrderByDescending(s => s.Places)]);
                batch.Clear();
                words = 0;
            }
        }

        if (batch.Count > 0)
        {
            batches.Add([.. batch.OrderByDescending(s => s.Places)]);
        }

        TrainSentence[][] shuffled = [.. batches];
        _rng.Shuffle(shuffled);
        return shuffled;
    }
}
