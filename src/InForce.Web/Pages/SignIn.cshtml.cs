using System.Globalization;
using InForce.App.Accounts;
using InForce.Web.Clocks;
using InForce.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>The way in for a person with a password.</summary>
[OpenToAnyone]
[RequestSizeLimit(16 * 1024)]
internal sealed class SignInModel(Entrance entrance, DeskClock clock) : DeskPage
{
    /// <summary>Where to go afterwards; only a path of this desk is followed.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? ReturnTo { get; set; }

    /// <summary>Why nobody was let in; null before anyone tried.</summary>
    public string? Refused { get; private set; }

    protected override bool ReadsClocks => false;

    public IActionResult OnGet()
    {
        Title = "Sign in";
        return entrance.IsGuarded && Person is null ? Page() : Redirect(Destination);
    }

    public IActionResult OnPost([FromForm] string? name, [FromForm] string? password)
    {
        Title = "Sign in";
        if (!entrance.IsGuarded)
        {
            return Redirect("/");
        }

        switch (entrance.SignIn(name ?? string.Empty, password ?? string.Empty, Visitor.AddressOf(HttpContext), clock.Now))
        {
            case SignInOutcome.Entered entered:
                // Whatever session the browser came with ends: what someone else may have put there is never signed in.
                if (SessionCookie.Read(Request) is { } former)
                {
                    entrance.SignOut(former, Visitor.AddressOf(HttpContext), clock.Now);
                }

                SessionCookie.Write(Response, entered);
                return Redirect(Destination);
            case SignInOutcome.Wait:
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = ((int)SignInThrottle.Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                Refused = "Too many attempts. Wait a quarter of an hour, then try again; from a machine you signed in at before, you may still be let in.";
                return Page();
            default:
                Response.StatusCode = StatusCodes.Status401Unauthorized;
                Refused = "Name and password do not fit, or this account may not enter. An administrator can give you a new link.";
                return Page();
        }
    }

    private string Destination => ReturnTo is { } path && Url.IsLocalUrl(path) && path[0] == '/' ? path : "/";
}
