using InForce.Nets;

namespace InForce.TrainClauses;

/// <summary>Trains one net by Adam over batches of sentences of like length, each in two fixed shards: the same seed gives the same net to the bit, with one thread and with two.</summary>
internal sealed class ClauseTraining
{
    /// <summary>Words at which a batch is full.</summary>
    private const int BatchWords = 1600;

    private readonly ClauseParameters _net;
    private readonly ClauseShard[] _shards;
    private readonly Descent _descent;
    private readonly Rng _rng;

    public ClauseTraining(ClauseSizes sizes, ulong seed)
    {
        _rng = new Rng(seed);
        _net = new ClauseParameters(sizes, _rng);
        _shards = [new ClauseShard(_net, 0), new ClauseShard(_net, 1)];
        _descent = new Descent(_net.All, new Pace(WarmUp: 100), twoThreads: false);
    }

    /// <returns>The net, and its loss for each label in the last pass.</returns>
    public (ClauseParameters Net, double Loss) Run(IReadOnlyList<MarkedSentence> sentences, int passes)
    {
        double loss = 0;
        for (int pass = 0; pass < passes; pass++)
        {
            loss = Pass(sentences, pass, passes) / sentences.Sum(s => s.Clauses.Sum(c => c.Labels.Length));
        }

        return (_net, loss);
    }

    private double Pass(IReadOnlyList<MarkedSentence> sentences, int pass, int passes)
    {
        MarkedSentence[][] batches = Batches.Of(sentences, s => s.Places, BatchWords, _rng);
        double sum = 0;
        for (int i = 0; i < batches.Length; i++)
        {
            _net.Pack();
            MarkedSentence[] batch = batches[i];
            float scale = 1f / Math.Max(1, batch.Sum(s => s.Clauses.Count(c => c.Labels.Length > 0)));
            Rng[] rngs = [new Rng(_rng.Next()), new Rng(_rng.Next())];
            MarkedSentence[][] halves = [[.. batch.Where((_, k) => k % 2 == 0)], [.. batch.Where((_, k) => k % 2 == 1)]];
            var losses = new double[Parameter.Shards];
            _descent.Run(shard => losses[shard] = _shards[shard].Run(halves[shard], scale, rngs[shard]));
            sum += losses.Sum();
            _descent.Step((pass + ((double)i / batches.Length)) / passes);
        }

        return sum;
    }
}
