using System.Collections.Immutable;
using System.Net;
using InForce.Web.Operations;

namespace InForce.Web;

/// <summary>How one desk is started.</summary>
public sealed record DeskOptions
{
    public const string DefaultAddress = "http://127.0.0.1:5170";

    /// <summary>Addresses to listen on, separated by semicolons; port 0 takes a free port. Other than loopback hosts only once the record has accounts.</summary>
    public string Urls { get; init; } = DefaultAddress;

    /// <summary>Names the desk is reached by from other machines, without scheme and port; none for a desk on this machine alone.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>Addresses of the proxies whose word is taken for where a request comes from and whether it came over TLS.</summary>
    public ImmutableArray<IPAddress> Proxies { get; init; } = [];

    /// <summary>Every address listened on is this machine's own.</summary>
    internal bool IsLocal => Urls.Split(';').All(u => Uri.TryCreate(u, UriKind.Absolute, out Uri? address) && Security.Loopback.IsThisMachine(address.Host));

    /// <summary>The record as every command takes it: a file or a <c>postgres://</c> address. A file need not exist yet.</summary>
    public string Record { get; init; } = "./inforce.db";

    /// <summary>Another registry folder than the shipped one; null for that.</summary>
    public string? Laws { get; init; }

    /// <summary>The instant "now" means on every page.</summary>
    public required Func<DateTimeOffset> Now { get; init; }

    /// <summary>The true time, for logs and for how fresh an answer is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public LogSettings Logs { get; init; } = LogSettings.Plain;

    /// <summary>Where measures and spans go; null for nowhere.</summary>
    public TelemetrySettings? Telemetry { get; init; }

    /// <summary>Told each address once the desk listens on it.</summary>
    public Action<string>? Listening { get; init; }
}
