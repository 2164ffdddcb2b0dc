using InForce.App.Accounts;
using Microsoft.AspNetCore.Http;

namespace InForce.Web.Security;

/// <summary>The cookie of someone who signed in: a random secret and nothing else; what it means is kept with the record.</summary>
internal static class SessionCookie
{
    /// <summary>Over TLS the name itself has browsers refuse a cookie set by another host, or without TLS.</summary>
    private const string OverTls = "__Host-inforce-session", Plain = "inforce-session";

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Write(HttpResponse response, SignInOutcome.Entered entered) =>
        response.Cookies.Append(NameFor(response.HttpContext.Request), entered.Session.Text, Options(response, Entrance.SessionLife));

    public static void Remove(HttpResponse response) => response.Cookies.Delete(NameFor(response.HttpContext.Request), Options(response, null));

    private static string NameFor(HttpRequest request) => request.IsHttps ? OverTls : Plain;

    private static CookieOptions Options(HttpResponse response, TimeSpan? life) => new()
    {
        HttpOnly = true,
        Secure = response.HttpContext.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = life,
        IsEssential = true,
    };
}
