using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace InForce.Web.Api;

/// <summary>Answers as HTTP carries them.</summary>
internal static class Replies
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A body with its tag; 304 and no body where the client has it already.</summary>
    /// <param name="tagged">What the tag is made of; null for the body itself. Shorter than the body, the tag is weak.</param>
    public static Task TaggedAsync(HttpContext context, ReadOnlyMemory<byte> body, string contentType = "application/json; charset=utf-8", ReadOnlyMemory<byte>? tagged = null)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData((tagged ?? body).Span).AsSpan(0, 16));
        string tag = tagged is null ? $"\"{hash}\"" : $"W/\"{hash}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (Has(context.Request.Headers.IfNoneMatch, hash))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>RFC 9457.</summary>
    /// <param name="where">The field at fault; null where none is.</param>
    public static Task ProblemAsync(HttpContext context, int status, string title, string detail, string? where = null, string? remedy = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            json.WriteString("instance", context.Request.Path + context.Request.QueryString.ToString());
            if (where is not null)
            {
                json.WriteString("where", where);
            }

            if (remedy is not null)
            {
                json.WriteString("remedy", remedy);
            }

            json.WriteEndObject();
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        context.Response.ContentLength = buffer.Length;
        return context.Response.Body.WriteAsync(buffer.ToArray(), context.RequestAborted).AsTask();
    }

    private static bool Has(IEnumerable<string?> sent, string hash) => sent
        .SelectMany(line => (line ?? string.Empty).Split(',', StringSplitOptions.TrimEntries))
        .Any(tag => tag == "*" || string.Create(CultureInfo.InvariantCulture, $"\"{hash}\"") == tag.Replace("W/", string.Empty, StringComparison.Ordinal));
}
