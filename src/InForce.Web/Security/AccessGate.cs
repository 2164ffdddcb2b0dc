using System.Security.Claims;
using InForce.App.Accounts;
using InForce.Core.Problems;
using InForce.Web.Api;
using InForce.Web.Clocks;
using Microsoft.AspNetCore.Http;

namespace InForce.Web.Security;

/// <summary>Lets through who may use the route, once the record has accounts. Without any, one person on this machine may do everything.</summary>
internal sealed class AccessGate(RequestDelegate next, Entrance entrance, DeskClock clock)
{
    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        // No route: nothing is there to be guarded, and "no such page" is told to everyone alike.
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is not { AsksWho: true } rule)
        {
            await next(context);
            return;
        }

        bool mayPass;
        try
        {
            mayPass = !await entrance.IsGuardedAsync(context.RequestAborted) || await EnterAsync(context, rule);
        }
        catch (EnvironmentFaultException e) when (IsProgram(context.Request))
        {
            await Replies.ProblemAsync(context, StatusCodes.Status503ServiceUnavailable, "The record cannot be read", e.Message);
            return;
        }
        catch (EnvironmentFaultException) when (rule == AccessRule.Anyone)
        {
            mayPass = true;
        }

        await (mayPass ? next(context) : TurnAwayAsync(context));
    }

    private async Task<bool> EnterAsync(HttpContext context, AccessRule rule)
    {
        Person? person = await KnownAsync(context.Request, context.RequestAborted);
        if (person is not null)
        {
            context.Features.Set(person);
            // Forms are signed for this very session: one made for another, or before sign-in, is refused.
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("name", person.Name), new Claim("session", person.Session)], "InForce", "name", null));
        }

        return rule.LeastFor(context.Request.Method) is null || (person is not null && rule.Admits(person, context.Request.Method));
    }

    private async Task<Person?> KnownAsync(HttpRequest request, CancellationToken cancel)
    {
        // A token that is shown counts, good or not; what a proxy asks for by another scheme is its own matter.
        if (request.Headers.Authorization is [{ } given, ..] && given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return await entrance.OfAsync(given[Bearer.Length..].Trim(), isToken: true, clock.Now, cancel);
        }

        return SessionCookie.Read(request) is { } session ? await entrance.OfAsync(session, isToken: false, clock.Now, cancel) : null;
    }

    private static Task TurnAwayAsync(HttpContext context)
    {
        bool isKnown = context.Features.Get<Person>() is not null;
        if (IsProgram(context.Request))
        {
            return TellProgramAsync(context, isKnown);
        }

        if (isKnown)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        string back = HttpMethods.IsGet(context.Request.Method) ? "?return=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString.ToString()) : string.Empty;
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            // A part of a page was asked for: the whole page goes to the sign-in.
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            context.Response.Headers["HX-Redirect"] = "/sign-in";
            return Task.CompletedTask;
        }

        context.Response.Redirect("/sign-in" + back);
        return Task.CompletedTask;
    }

    private static Task TellProgramAsync(HttpContext context, bool isKnown)
    {
        if (isKnown)
        {
            return Replies.ProblemAsync(
                context, StatusCodes.Status403Forbidden, "Not permitted", "Role or scope of this token do not reach that far.", "Authorization", "ask an administrator for a token with the scope");
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Replies.ProblemAsync(
            context, StatusCodes.Status401Unauthorized, "Sign-in needed", "This record has accounts; no good token came with the request.", "Authorization",
            "send Authorization: Bearer TOKEN; an administrator makes tokens with 'inforce account token'");
    }

    private static bool IsProgram(HttpRequest request) => request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/mcp");
}
