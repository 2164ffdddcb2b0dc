using Microsoft.AspNetCore.Routing;

namespace InForce.Web.Api;

/// <summary>The doors for programs, beside the pages for people.</summary>
internal static class ApiRoutes
{
    /// <summary>Maps what answers programs. Called once, before the pages.</summary>
    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes) => routes;
}
