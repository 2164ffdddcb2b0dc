using InForce.App.Operations;
using InForce.App.Record;
using InForce.Core.Json;
using InForce.Store;
using InForce.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace InForce.Web.Operations;

/// <summary>Whether a host lives, and whether it can be sent work. Asked by supervisors and balancers, so open to anyone and silent on where the record is.</summary>
internal static class HealthRoutes
{
    public const string Live = "/health/live", Ready = "/health/ready";
    private static readonly string[] s_readOnly = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="pulse">Of work that must not stand still; null where there is none.</param>
    /// <param name="record">What a desk tells its pages from; its readiness says while that is told for the first time. Null for a host that has none.</param>
    public static void MapHealth(this IEndpointRouteBuilder routes, Readiness readiness, Pulse? pulse, ILogger log, RecordDoor? record = null)
    {
        routes.MapMethods(Live, s_readOnly, context => AnswerAsync(context, pulse?.Beats ?? true, pulse?.Beats ?? true ? "live" : "stuck")).OpenToAnyone(asksWho: false);
        routes.MapMethods(Ready, s_readOnly, async context =>
        {
            RecordHealth health = await readiness.AskAsync(context.RequestAborted);
            if (!health.IsReady)
            {
                DeskLog.NotReady(log, health.Why);
            }

            await AnswerAsync(context, health.IsReady, health.IsReady ? "ready" : "not-ready", health, record is { Ready.IsCompleted: false } ? "first" : null);
        }).OpenToAnyone(asksWho: false);
    }

    private static Task AnswerAsync(HttpContext context, bool isWell, string status, RecordHealth? health = null, string? telling = null)
    {
        HttpResponse response = context.Response;
        response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        string body = PlainJsonWriter.ToText(json =>
        {
            json.WriteStartObject();
            json.WriteString("status", status);
            if (health is not null)
            {
                json.WriteString("record", health.Record);
                json.WriteString("schema", health.Schema);
                json.WriteString("queue", health.Queue);
            }

            if (telling is not null)
            {
                json.WriteString("telling", telling);
            }

            json.WriteEndObject();
        });
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.WriteAsync(body + "\n", context.RequestAborted);
    }
}
