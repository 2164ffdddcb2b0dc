using System.Collections.Concurrent;
using System.Diagnostics;

namespace InForce.Benchmarks;

/// <summary>Readers who open one page after the other without a pause, all at once, on loopback.</summary>
internal static class DeskReaders
{
    public const int Count = 50;

    /// <summary>Times from request to last byte in milliseconds, sorted.</summary>
    /// <param name="each">Pages each reader opens; every reader begins at another address.</param>
    public static async Task<double[]> ReadAsync(HttpClient client, IReadOnlyList<string> addresses, int each)
    {
        var times = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Count).Select(reader => Task.Run(async () =>
        {
            for (int i = 0; i < each; i++)
            {
                times.Add(await TimeAsync(client, addresses[((reader * 7) + i) % addresses.Count]));
            }
        })));
        return [.. times.Order()];
    }

    public static async Task<double> TimeAsync(HttpClient client, string address)
    {
        long start = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
