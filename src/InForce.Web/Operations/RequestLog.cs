using System.Diagnostics;
using InForce.App.Accounts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace InForce.Web.Operations;

/// <summary>One line for each answered request, and a name for its span: by its route, never by its address, which may hold a one-time link or somebody's words.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        long began = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Tell(context, Stopwatch.GetElapsedTime(began));
        }
    }

    private void Tell(HttpContext context, TimeSpan spent)
    {
        if (Activity.Current is { IsAllDataRequested: true } span)
        {
            string route = RouteOf(context);
            span.DisplayName = $"{context.Request.Method} {route}";
            span.SetTag("http.request.method", context.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", context.Response.StatusCode);
        }

        if (log.IsEnabled(LogLevel.Information))
        {
            Answered(
                log, context.Request.Method, RouteOf(context), context.Response.StatusCode, (long)spent.TotalMilliseconds, context.Features.Get<Person>()?.Name ?? string.Empty);
        }
    }

    /// <summary>What was asked for, though another page may have told that it failed.</summary>
    private static string RouteOf(HttpContext context)
    {
        Endpoint? endpoint = context.Features.Get<IExceptionHandlerPathFeature>() is { } failure ? failure.Endpoint
            : context.Features.Get<IStatusCodeReExecuteFeature>() is { } told ? told.Endpoint
            : context.GetEndpoint();
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText is { } route ? "/" + route.TrimStart('/') : "none";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} answered {Status} in {Milliseconds} ms for '{Account}'")]
    private static partial void Answered(ILogger log, string method, string route, int status, long milliseconds, string account);
}
