using System.Collections.Immutable;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>Every state by name.</summary>
[Needs(Role.Reader)]
internal sealed class StatesModel(DeskLaw law) : DeskPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public ImmutableArray<StateName> Found { get; private set; } = [];

    public IActionResult OnGet()
    {
        (Title, Place) = ("States", "/states");
        string wanted = Query?.Trim() ?? string.Empty;
        Found = [.. law.States().Where(s => Matches(s, wanted))];
        return wanted.Length > 0 && Found.Length == 1 ? Redirect(Link("/state/" + Found[0].Iso3)) : Page();
    }

    private static bool Matches(StateName state, string wanted) =>
        wanted.Length == 0 ||
        state.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) ||
        state.Iso3.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
