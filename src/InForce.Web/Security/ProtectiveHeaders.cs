using Microsoft.AspNetCore.Http;

namespace InForce.Web.Security;

/// <summary>Headers on every answer: nothing is loaded from, sent to or framed by anyone else, and no script or style stands in a page.</summary>
internal sealed class ProtectiveHeaders(RequestDelegate next)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'none'; object-src 'none'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            IHeaderDictionary headers = ((HttpResponse)state).Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            // The antiforgery service would write SAMEORIGIN here, which says less than frame-ancestors above.
            headers.XFrameOptions = "DENY";
            headers.XContentTypeOptions = "nosniff";
            // Nothing to other sites; the desk itself needs to be told where a form comes from.
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-cache";
            }

            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    }
}
