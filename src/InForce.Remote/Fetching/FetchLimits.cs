namespace InForce.Remote.Fetching;

/// <summary>What one fetch may cost.</summary>
public sealed record FetchLimits
{
    /// <summary>Bytes of a body, as sent and as unpacked.</summary>
    public int MostBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Kilobytes of response headers.</summary>
    public int MostHeaderKilobytes { get; init; } = 64;

    public int MostRedirects { get; init; } = 5;

    /// <summary>From the first byte sent to the last byte read, redirects included.</summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause a site's robots.txt can ask for and get; a site that asks for more is not fetched.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Loopback, private and link-local addresses may be fetched.</summary>
    public bool AllowPrivate { get; init; }
}
