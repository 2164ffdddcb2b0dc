using System.Globalization;
using InForce.App.Accounts;
using InForce.Web.Clocks;
using InForce.Web.Operations;
using InForce.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace InForce.Web.Pages;

/// <summary>The way in for a person with a password.</summary>
[OpenToAnyone]
[RequestSizeLimit(16 * 1024)]
internal sealed class SignInModel(Entrance entrance, DeskClock clock, ILogger<SignInModel> log) : DeskPage
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

        string from = Visitor.AddressOf(HttpContext);
        switch (entrance.SignIn(name ?? string.Empty, password ?? string.Empty, from, clock.Now))
        {
            case SignInOutcome.Entered entered:
                DeskLog.SignIn(log, LogLevel.Information, EntranceOutcomes.Entered, from, entrance.OfSession(entered.Session.Text, clock.Now)?.Name ?? string.Empty);
                // Whatever session the browser came with ends: what someone else may have put there is never signed in.
                if (SessionCookie.Read(Request) is { } former)
                {
                    entrance.SignOut(former, from, clock.Now);
                }

                SessionCookie.Write(Response, entered);
                return Redirect(Destination);
            case SignInOutcome.Wait:
                DeskLog.SignIn(log, LogLevel.Warning, EntranceOutcomes.TurnedAway, from, string.Empty);
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = ((int)SignInThrottle.Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                Refused = "Too many attempts. Wait a quarter of an hour, then try again; from a machine you signed in at before, you may still be let in.";
                return Page();
            default:
                DeskLog.SignIn(log, LogLevel.Information, EntranceOutcomes.Refused, from, string.Empty);
                Response.StatusCode = StatusCodes.Status401Unauthorized;
                Refused = "Name and password do not fit, or this account may not enter. An administrator can give you a new link.";
                return Page();
        }
    }

    private string Destination => ReturnTo is { } path && Url.IsLocalUrl(path) && path[0] == '/' ? path : "/";
}
