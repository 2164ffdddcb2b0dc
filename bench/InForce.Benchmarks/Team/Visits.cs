using System.Collections.Concurrent;

namespace InForce.Benchmarks.Team;

/// <summary>What the visitors of a desk met: how long each request took, and whatever was no good answer.</summary>
internal sealed class Visits
{
    private readonly ConcurrentQueue<(string What, double Milliseconds)> _times = new();

    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>Pages of acts that were there at the start, have since become one with another act, as later documents tell of them, and led there.</summary>
    public ConcurrentQueue<string> Moved { get; } = new();

    public void Add(string what, TimeSpan took) => _times.Enqueue((what, took.TotalMilliseconds));

    /// <summary>Takes out what was gathered since the last call: requests, median and 99th percentile in milliseconds.</summary>
    public (int Requests, double Median, double Slowest) Take(ref List<(string What, double Milliseconds)> kept)
    {
        var now = new List<double>();
        while (_times.TryDequeue(out (string What, double Milliseconds) one))
        {
            kept.Add(one);
            now.Add(one.Milliseconds);
        }

        return Of(now);
    }

    public static (int Requests, double Median, double Slowest) Of(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted.Length == 0 ? (0, 0, 0) : (sorted.Length, sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)]);
    }
}
