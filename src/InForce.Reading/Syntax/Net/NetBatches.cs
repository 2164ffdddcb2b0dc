using System.Collections.Concurrent;

namespace InForce.Reading.Syntax.Net;

/// <summary>Takes sentences in batches of like length. Safe to share: each run takes its own buffers.</summary>
internal sealed class NetBatches
{
    /// <summary>Places in one batch: enough to fill the products, little enough to stay in the cache.</summary>
    private const int Most = 480;

    private readonly ConcurrentBag<NetBuffers> _buffers = [];

    /// <summary>What is done with one batch.</summary>
    /// <param name="chosen">Numbers of its sentences, the longest first.</param>
    /// <param name="layout">How they lie in the buffers.</param>
    public delegate void Batch(ReadOnlySpan<int> chosen, BatchLayout layout, NetBuffers buffers);

    /// <param name="places">Of each sentence, at least one.</param>
    public void Run(IReadOnlyList<int> places, Batch batch)
    {
        int[] order = [.. Enumerable.Range(0, places.Count).OrderByDescending(i => places[i])];
        NetBuffers buffers = _buffers.TryTake(out NetBuffers? free) ? free : new NetBuffers();
        for (int from = 0; from < order.Length;)
        {
            int to = from, full = 0;
            while (to < order.Length && (full == 0 || full + places[order[to]] <= Most))
            {
                full += places[order[to++]];
            }

            ReadOnlySpan<int> chosen = order.AsSpan(from, to - from);
            var lengths = new int[chosen.Length];
            for (int s = 0; s < lengths.Length; s++)
            {
                lengths[s] = places[chosen[s]];
            }

            batch(chosen, new BatchLayout(lengths), buffers);
            from = to;
        }

        _buffers.Add(buffers);
    }
}
