using InForce.App.Accounts;
using InForce.Core.Problems;
using InForce.Web.Clocks;
using InForce.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>Where a one-time link leads: the person chooses a password, and is in.</summary>
[OpenToAnyone]
[RequestSizeLimit(16 * 1024)]
internal sealed class WelcomeModel(Entrance entrance, DeskClock clock) : DeskPage
{
    /// <summary>What the administrator handed over. Opening the page does not use it up; setting the password does.</summary>
    [BindProperty(SupportsGet = true, Name = "link")]
    public string Secret { get; set; } = string.Empty;

    /// <summary>Whose link it is; null where it is used, over or none.</summary>
    public string? Name { get; private set; }

    public string? Refused { get; private set; }

    protected override bool ReadsClocks => false;

    public void OnGet()
    {
        Title = "Choose a password";
        Name = entrance.OfLink(Secret, clock.Now);
        Response.StatusCode = Name is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }

    public IActionResult OnPost([FromForm] string? password, [FromForm] string? again)
    {
        OnGet();
        try
        {
            if (password != again)
            {
                throw new BadInputException("password", "the two differ", "write the same twice");
            }

            SessionCookie.Write(Response, entrance.SetPassword(Secret, password ?? string.Empty, Visitor.AddressOf(HttpContext), clock.Now));
            return Redirect("/");
        }
        catch (BadInputException e)
        {
            Refused = $"Not done: {e.What}; {e.Remedy}.";
            return Page();
        }
    }
}
