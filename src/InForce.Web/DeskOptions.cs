namespace InForce.Web;

/// <summary>How one desk is started.</summary>
public sealed record DeskOptions
{
    public const string DefaultAddress = "http://127.0.0.1:5170";

    /// <summary>Addresses to listen on, separated by semicolons. Only loopback hosts; port 0 takes a free port.</summary>
    public string Urls { get; init; } = DefaultAddress;

    /// <summary>The record as every command takes it: a file or a <c>postgres://</c> address. A file need not exist yet.</summary>
    public string Record { get; init; } = "./inforce.db";

    /// <summary>Another registry folder than the shipped one; null for that.</summary>
    public string? Laws { get; init; }

    /// <summary>The instant "now" means on every page.</summary>
    public required Func<DateTimeOffset> Now { get; init; }

    /// <summary>Told each address once the desk listens on it.</summary>
    public Action<string>? Listening { get; init; }
}
