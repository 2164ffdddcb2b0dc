using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace InForce.Web.Security;

/// <summary>Bounds on what a request may ask of the process.</summary>
internal static class Limits
{
    /// <summary>Bytes of one request body: a dropped article or paper, never an archive.</summary>
    public const long RequestBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of a request to the page that takes files: more than a file may have, so that one a little too large is answered in words.</summary>
    public const long UploadBytes = 4 * RequestBytes;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = RequestBytes;
        kestrel.Limits.MaxConcurrentConnections = 1_000;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }
}
