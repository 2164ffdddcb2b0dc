using InForce.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace InForce.Web.Assets;

internal static class AssetRoutes
{
    private static readonly string[] s_readOnly = [HttpMethods.Get, HttpMethods.Head];

    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapMethods("/assets/{**name}", s_readOnly, ServeAsync).OpenToAnyone(asksWho: false);

    private static Task ServeAsync(HttpContext context, string name, EmbeddedAssets assets)
    {
        HttpResponse response = context.Response;
        if (!assets.TryGet(name, out Asset asset))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        bool zipped = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase) && asset.Zipped.Value is not null;
        string tag = $"\"{asset.Version}{(zipped ? "-gz" : string.Empty)}\"";
        response.Headers.ETag = tag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.CacheControl = context.Request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        byte[] body = zipped ? asset.Zipped.Value! : asset.Bytes;
        if (zipped)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        response.ContentType = asset.ContentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
