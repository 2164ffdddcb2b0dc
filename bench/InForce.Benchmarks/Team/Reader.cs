using System.Diagnostics;
using System.Net;

namespace InForce.Benchmarks.Team;

/// <summary>One person who reads the desk: a page, some seconds to read it, the next page.</summary>
internal sealed class Reader(HttpClient browser, int number, Visits visits)
{
    /// <summary>Longest pause before the next page; the mean is half of it.</summary>
    private const int MostPause = 10_000;

    private readonly Random _chance = new(number);

    /// <param name="pages">Kinds of pages with addresses of each.</param>
    public async Task ReadAsync(IReadOnlyList<(string Name, string[] Addresses)> pages, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(_chance.Next(MostPause), stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            (string name, string[] addresses) = pages[_chance.Next(pages.Count)];
            await OpenAsync(name, addresses[_chance.Next(addresses.Length)]);
        }
    }

    /// <summary>An act that later documents tell together with another answers with a redirect, which a browser follows: both answers are the visit.</summary>
    private async Task OpenAsync(string name, string address)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            HttpStatusCode status = HttpStatusCode.Found;
            for (string? next = address; next is not null;)
            {
                using HttpResponseMessage answer = await browser.GetAsync(next, HttpCompletionOption.ResponseHeadersRead);
                await answer.Content.CopyToAsync(Stream.Null);
                status = answer.StatusCode;
                next = name == "event" && status == HttpStatusCode.Found && answer.Headers.Location is { } to && to.OriginalString.StartsWith("/event/", StringComparison.Ordinal) ? to.OriginalString : null;
                if (next is not null)
                {
                    visits.Moved.Enqueue(address);
                }
            }

            visits.Add(name, Stopwatch.GetElapsedTime(start));
            if (status != HttpStatusCode.OK)
            {
                visits.Errors.Enqueue($"{address}: {(int)status}");
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            visits.Errors.Enqueue($"{address}: {e.GetType().Name}");
        }
    }
}
