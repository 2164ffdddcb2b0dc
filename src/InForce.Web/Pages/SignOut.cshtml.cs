using InForce.App.Accounts;
using InForce.Web.Clocks;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>The way out: the session ends where it is kept, so that a copy of its cookie opens nothing.</summary>
[Needs(Role.Reader)]
internal sealed class SignOutModel(Entrance entrance, DeskClock clock) : DeskPage
{
    protected override bool ReadsClocks => false;

    public void OnGet() => Title = "Sign out";

    public IActionResult OnPost()
    {
        if (SessionCookie.Read(Request) is { } session)
        {
            entrance.SignOut(session, Visitor.AddressOf(HttpContext), clock.Now);
        }

        SessionCookie.Remove(Response);
        return Redirect("/sign-in");
    }
}
