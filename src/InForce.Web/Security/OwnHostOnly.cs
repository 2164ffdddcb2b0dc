using Microsoft.AspNetCore.Http;

namespace InForce.Web.Security;

/// <summary>Refuses requests that came by another name than this machine's, so that a foreign site cannot point its own name here.</summary>
internal sealed class OwnHostOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (Loopback.IsThisMachine(context.Request.Host.Host) && IsOwnSite(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("The desk answers only to this machine's own name and address.\n", context.RequestAborted);
    }

    /// <summary>A change asked for by a page of another site is refused; reading and following links is not.</summary>
    private static bool IsOwnSite(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ||
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
}
