using System.Globalization;
using System.Net;
using System.Text;

namespace InForce.Remote.Fetching;

/// <summary>Fetches pages: politely, within bounds, from public addresses only. Not for several callers at once.</summary>
public sealed class Fetcher : IDisposable
{
    /// <summary>By which sites know us in robots.txt.</summary>
    public const string RobotName = "InForce";
    private const int MostRobots = 512 * 1024;
    private const string Agent = RobotName + "/0.1 (treaty documentation)";
    private readonly HttpClient _client;
    private readonly FetchLimits _limits;
    private readonly HostTurns _turns;
    private readonly Dictionary<string, RobotsFile> _robots = new(StringComparer.OrdinalIgnoreCase);

    public Fetcher(FetchLimits limits, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _limits = limits;
        _turns = new HostTurns(clock);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = new GuardedConnection(limits.AllowPrivate).ConnectAsync,
            ConnectTimeout = limits.WholeTime,
            MaxResponseHeadersLength = limits.MostHeaderKilobytes,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
            UseProxy = false,
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Agent);
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "*/*");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip");
    }

    /// <summary>Every answer on the way, redirects included, goes to <paramref name="keep"/>; the last one is the outcome.</summary>
    /// <remarks>Nothing a server does is thrown; only a cancellation of the caller's is.</remarks>
    public async Task<FetchOutcome> FetchAsync(Uri address, Validators known, Action<HttpExchange> keep, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(keep);
        Uri at = address;
        for (int hop = 0; hop <= _limits.MostRedirects; hop++)
        {
            if (Unfit(at) is { } unfit) return unfit;
            FetchOutcome outcome = await OneAsync(at, hop == 0 ? known : Validators.None, cancel);
            if (outcome is FetchOutcome.Fetched fetched) keep(fetched.Exchange);
            if (outcome is not FetchOutcome.Fetched { Exchange: { Status: 301 or 302 or 303 or 307 or 308 } moved }) return Judged(outcome);
            if (Location(moved) is not { } next) return Refuse(at, "the server points on without saying where", "open the address in a browser and give the one you land on");
            at = next;
        }

        return Refuse(address, $"more than {_limits.MostRedirects} redirects", "open the address in a browser and give the one you land on");
    }

    public void Dispose() => _client.Dispose();

    private static FetchOutcome.Refused? Unfit(Uri address) =>
        address is not { IsAbsoluteUri: true, Scheme: "http" or "https" } ? Refuse(address, "no web address", "give an address beginning with http:// or https://")
        : address.UserInfo.Length > 0 ? Refuse(address, "an address with a name and password in it", "leave them out") : null;

    private static FetchOutcome Judged(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Fetched { Exchange: { Status: 304 } same } => new FetchOutcome.Unchanged(same),
        FetchOutcome.Fetched { Exchange: { Status: >= 200 and < 300 } } => outcome,
        FetchOutcome.Fetched { Exchange: var failed } => Refuse(failed.Address, $"the server answered {failed.Status}", "check the address in a browser, or try again later"),
        _ => outcome,
    };

    private static Uri? Location(HttpExchange moved) =>
        Field(moved.Head, "Location") is { } target && Uri.TryCreate(moved.Address, target, out Uri? next) ? next : null;

    private async Task<FetchOutcome> OneAsync(Uri address, Validators known, CancellationToken cancel)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            RobotsFile robots = await RobotsAsync(address, cancel);
            if (!robots.Allows(address.PathAndQuery)) return Refuse(address, "the site's robots.txt asks robots not to fetch it", "save the page by hand and read the saved file");
            TimeSpan pause = robots.Delay > _limits.Pause ? robots.Delay.Value : _limits.Pause;
            if (pause > _limits.LongestPause) return Refuse(address, $"the site asks for {pause.TotalSeconds:0} seconds between requests", "save the page by hand and read the saved file");
            await _turns.WaitAsync(address.Authority, pause, cancel);
            bound.CancelAfter(_limits.WholeTime);
            return await AskAsync(address, known, _limits.MostBytes, bound.Token) is { } exchange
                ? new FetchOutcome.Fetched(exchange)
                : Refuse(address, $"the answer is larger than {_limits.MostBytes / (1024 * 1024)} MB", "save it by hand and read the saved file");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Refuse(address, $"no whole answer within {_limits.WholeTime.TotalSeconds:0} seconds", "try again later");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or System.Net.Sockets.SocketException or InvalidDataException or FormatException or InvalidOperationException or ArgumentException)
        {
            return IsPrivate(e)
                ? Refuse(address, "a private, loopback or link-local address", "allow it with --allow-private if you trust it")
                : Refuse(address, "it could not be fetched: " + Innermost(e).Message, "check the address and your connection, then try again");
        }
        finally
        {
            _turns.Done(address.Authority);
        }
    }

    /// <summary>The rules of the site, read once. No file, or one a client may not see, allows everything; a server that fails allows nothing.</summary>
    private async Task<RobotsFile> RobotsAsync(Uri address, CancellationToken cancel)
    {
        string site = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out RobotsFile? known)) return known;
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(_limits.WholeTime);
        var at = new Uri(site + "/robots.txt");
        HttpExchange? answer = await AskAsync(at, Validators.None, MostRobots, bound.Token);
        for (int hop = 0; hop < _limits.MostRedirects && answer is { Status: >= 300 and < 400 } && Location(answer) is { } next && Unfit(next) is null; hop++)
            answer = await AskAsync(next, Validators.None, MostRobots, bound.Token);
        RobotsFile robots = answer switch
        {
            { Status: >= 200 and < 300 } => RobotsFile.Parse(Encoding.UTF8.GetString(answer.Body.Span), RobotName),
            null or { Status: >= 500 } => RobotsFile.AllowsNothing,
            _ => RobotsFile.AllowsAll,
        };
        return _robots[site] = robots;
    }

    /// <summary>Null when the answer is larger than it may be.</summary>
    private async Task<HttpExchange?> AskAsync(Uri address, Validators known, int most, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known.LastModified is { } since) request.Headers.TryAddWithoutValidation("If-Modified-Since", since);
        using HttpResponseMessage answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        await using Stream body = await answer.Content.ReadAsStreamAsync(cancel);
        if (await BoundedBody.ReadAsync(body, answer.Content.Headers.ContentEncoding, most, cancel) is not { } bytes) return null;
        string head = Head(answer);
        return new HttpExchange(address, (int)answer.StatusCode, head, bytes, Field(head, "Content-Type"), Field(head, "ETag"), Field(head, "Last-Modified"));
    }

    /// <summary>Encodings were undone, so the fields that announce them go, and the length is that of the bytes kept.</summary>
    private static string Head(HttpResponseMessage answer)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {(int)answer.StatusCode} {Line(answer.ReasonPhrase)}\r\n");
        foreach (KeyValuePair<string, System.Net.Http.Headers.HeaderStringValues> field in answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated))
        {
            if (field.Key is "Transfer-Encoding" or "Content-Encoding" or "Content-Length") continue;
            foreach (string value in field.Value) head.Append(CultureInfo.InvariantCulture, $"{field.Key}: {Line(value)}\r\n");
        }

        return head.ToString();
    }

    private static string Line(string? text) => text?.ReplaceLineEndings(" ") ?? string.Empty;

    private static string? Field(string head, string name)
    {
        foreach (string line in head.Split("\r\n"))
            if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return line[(name.Length + 1)..].Trim();
        return null;
    }

    private static FetchOutcome.Refused Refuse(Uri address, string what, string remedy) => new(address.ToString(), what, remedy);

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;

    private static bool IsPrivate(Exception? e) => e is not null && (e is PrivateAddressException || IsPrivate(e.InnerException));
}
