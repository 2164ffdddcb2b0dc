using System.Net;
using Microsoft.AspNetCore.Http;

namespace InForce.Web.Security;

/// <summary>Refuses requests that came by another name than the desk's own, so that a foreign site cannot point its own name here.</summary>
internal sealed class OwnHostOnly(RequestDelegate next, DeskOptions options)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsOwnName(context.Request.Host.Host) && IsOwnSite(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("The desk answers only to its own name and address; 'inforce serve --host NAME' gives it another name.\n", context.RequestAborted);
    }

    /// <summary>An address in numbers is nobody's name: no foreign site can point one elsewhere.</summary>
    private bool IsOwnName(string host) =>
        Loopback.IsThisMachine(host)
        || options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
        || (!options.IsLocal && IPAddress.TryParse(host.Trim('[', ']'), out _));

    /// <summary>A change asked for by a page of another site is refused; reading and following links is not.</summary>
    private static bool IsOwnSite(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "same-origin" or "none" => true,
            // Browsers leave it out where the desk is reached without TLS under another name than localhost.
            "" => IsOwnOrigin(request),
            _ => false,
        };

    /// <summary>The assistant tools answer a foreign origin themselves, in the form their clients read.</summary>
    private static bool IsOwnOrigin(HttpRequest request) =>
        request.Path.StartsWithSegments("/mcp")
        || request.Headers.Origin is not [{ } origin, ..]
        || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
