using System.Globalization;
using InForce.Capture.Feeds;
using InForce.Core.Problems;
using InForce.Remote.Fetching;
using InForce.Store.Captures;

namespace InForce.App.Fetching;

/// <summary>Fetches pages, the pages of feeds, and the feeds of lists, and keeps every answer in a web archive.</summary>
/// <param name="folder">Where archives and the list of fetched pages lie.</param>
/// <param name="mostEntries">Pages fetched of one feed, newest first as the feed gives them.</param>
public sealed class FetchPages(Fetcher fetcher, string folder, int mostEntries, TimeProvider clock)
{
    /// <summary>One round. The archive it wrote is named after its beginning; null when nothing was kept.</summary>
    /// <param name="targets">Addresses, or OPML files on this machine.</param>
    /// <exception cref="EnvironmentFaultException">The folder cannot be written.</exception>
    public async Task<string?> RunAsync(IEnumerable<string> targets, Action<FetchLine> line, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(line);
        string archive = Prepare();
        KnownPages known = KnownPages.Load(Path.Combine(folder, "fetched.json"));
        using var round = new Round(fetcher, archive, known, clock);
        foreach (string target in targets)
        {
            if (File.Exists(target))
            {
                foreach (string feed in Local(target)) await FeedAsync(round, feed, line, cancel);
            }
            else await FeedAsync(round, target, line, cancel);
        }

        return round.HasKept ? archive : null;
    }

    private string Prepare()
    {
        try
        {
            Directory.CreateDirectory(folder);
            string name = clock.GetUtcNow().ToString("'fetched-'yyyyMMdd'T'HHmmssfff'Z.warc.gz'", CultureInfo.InvariantCulture);
            return Path.Combine(folder, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFaultException(folder, "what is fetched cannot be kept here", "name a folder you can write to", e);
        }
    }

    private static IReadOnlyList<string> Local(string file) =>
        FeedAddresses.OfList(File.ReadAllBytes(file)) is { Count: > 0 } feeds ? feeds
            : throw new BadInputException(file, "no list of feeds", "give an OPML file whose outlines have xmlUrl, or a web address");

    /// <summary>A page is itself; a feed is also its entries' pages; a list of feeds is its feeds.</summary>
    private async Task FeedAsync(Round round, string address, Action<FetchLine> line, CancellationToken cancel, bool isListed = false)
    {
        if (await round.FetchAsync(address, line, cancel) is not { } answer) return;
        if (!isListed && FeedAddresses.OfList(answer.Body) is { } feeds)
        {
            foreach (string feed in feeds) await FeedAsync(round, feed, line, cancel, isListed: true);
            return;
        }

        foreach (string page in (FeedAddresses.OfFeed(answer.Body, answer.ContentType) ?? []).Take(mostEntries))
            if (!round.Knows(page)) await round.FetchAsync(page, line, cancel);
    }

    /// <summary>One round of fetching, with the archive it writes.</summary>
    private sealed class Round(Fetcher fetcher, string archive, KnownPages known, TimeProvider clock) : IDisposable
    {
        private WarcWriter? _writer;

        public bool HasKept => _writer is not null;

        public bool Knows(string address) => known[address] is not null;

        /// <summary>The answer when it is new; null when it is unchanged or refused.</summary>
        public async Task<HttpExchange?> FetchAsync(string address, Action<FetchLine> line, CancellationToken cancel)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri))
            {
                line(new FetchLine(address, "refused", null, null, null, "no web address and no file; give an address beginning with http:// or https://"));
                return null;
            }

            KnownPage? before = known[address];
            string? sha256 = null;
            FetchOutcome outcome = await fetcher.FetchAsync(uri, new Validators(before?.ETag, before?.LastModified), exchange => sha256 = Keep(exchange, before), cancel);
            if (outcome is FetchOutcome.Refused refused)
            {
                line(new FetchLine(address, "refused", null, null, null, $"{refused.What}; {refused.Remedy}"));
                return null;
            }

            HttpExchange? answer = (outcome as FetchOutcome.Fetched)?.Exchange;
            if (answer is null || before?.Sha256 == sha256)
            {
                line(new FetchLine(address, "unchanged", answer?.Status ?? 304, before?.Sha256, null, null));
                return null;
            }

            known[address] = new KnownPage(answer.ETag, answer.LastModified, sha256!);
            known.Save();
            line(new FetchLine(address, before is null ? "fetched" : "changed", answer.Status, sha256, $"{archive}#{_writer!.Records}", null));
            return answer;
        }

        public void Dispose() => _writer?.Dispose();

        /// <summary>Answers that only say "as before", and bodies equal to the one kept, are not kept again.</summary>
        private string Keep(HttpExchange exchange, KnownPage? before)
        {
            string sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(exchange.Body.Span));
            if (exchange.Status == 304 || (before is not null && before.Sha256 == sha256)) return sha256;
            _writer ??= new WarcWriter(archive);
            return _writer.Add(exchange.Address, exchange.Head, exchange.Body.Span, clock.GetUtcNow());
        }
    }
}
