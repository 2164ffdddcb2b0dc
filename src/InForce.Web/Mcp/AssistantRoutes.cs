using System.Text.Json;
using InForce.App.Questions;
using InForce.Web.Api;
using InForce.Web.Clocks;
using InForce.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Role = InForce.App.Accounts.Role;
using Scopes = InForce.App.Accounts.Scopes;

namespace InForce.Web.Mcp;

/// <summary>The assistant tools over HTTP (streamable, without sessions): one message in, its answer out.</summary>
internal static class AssistantRoutes
{
    private const int MostBytes = 1024 * 1024;

    public static void MapAssistant(this IEndpointRouteBuilder routes, IReadOnlyList<Question> questions, DeskClock clock)
    {
        routes.MapPost("/mcp", (HttpContext context) => AnswerAsync(context, questions, () => clock.Now)).Needs(Role.Reader, Scopes.Assistant);
        routes.MapMethods("/mcp", ["GET", "DELETE"], (HttpContext context) => Replies.ProblemAsync(
            context, StatusCodes.Status405MethodNotAllowed, "Only POST is answered", "There are no sessions to follow or to end.")).Needs(Role.Reader, Scopes.Assistant);
    }

    private static async Task AnswerAsync(HttpContext context, IReadOnlyList<Question> questions, Func<DateTimeOffset> now)
    {
        if (context.Request.Headers.Origin is [{ } origin, ..] && !IsOwn(origin, context.Request))
        {
            await Replies.ProblemAsync(context, StatusCodes.Status403Forbidden, "Foreign origin", "Pages of other sites may not use the assistant tools.");
            return;
        }

        if (await ReadAsync(context) is not { } message)
        {
            await Replies.ProblemAsync(context, StatusCodes.Status400BadRequest, "No message", $"The body is no JSON-RPC message of at most {MostBytes} bytes.");
            return;
        }

        var transport = new StreamableHttpServerTransport(null) { Stateless = true };
        await using (transport)
        {
            await using McpServer server = McpServer.Create(transport, AssistantServer.Options(questions, now));
            Task running = server.RunAsync(context.RequestAborted);
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-cache,no-store";
            if (!await transport.HandlePostRequestAsync(message, context.Response.Body, context.RequestAborted))
            {
                context.Response.Headers.ContentType = default;
                context.Response.StatusCode = StatusCodes.Status202Accepted;
            }

            await transport.DisposeAsync();
            await running;
        }
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private static async Task<JsonRpcMessage?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
            {
                return null;
            }
        }

        try
        {
            return JsonSerializer.Deserialize(body.ToArray(), McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage))) as JsonRpcMessage;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
