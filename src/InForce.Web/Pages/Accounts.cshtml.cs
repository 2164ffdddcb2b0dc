using InForce.App.Accounts;
using InForce.Core.Problems;
using InForce.Store.Accounts;
using InForce.Web.Clocks;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>Who may enter, for those who decide it.</summary>
[Needs(Role.Administrator)]
internal sealed class AccountsModel(AccountDoor door, DeskClock clock) : DeskPage
{
    public IReadOnlyList<Account> All { get; private set; } = [];

    /// <summary>The one-time link just made, shown this once; null for none.</summary>
    public string? OneTimeLink { get; private set; }

    /// <summary>What was done, or why not.</summary>
    public string? Said { get; private set; }

    protected override bool ReadsClocks => false;

    public void OnGet()
    {
        Title = "Accounts";
        All = door.IsGuarded ? door.Ask(store => store.Accounts()) : [];
    }

    public IActionResult OnPost([FromForm] string? act, [FromForm] string? name, [FromForm] string? role)
    {
        if (Person is not { } administrator)
        {
            return Redirect("/accounts");
        }

        try
        {
            string about = name ?? string.Empty;
            Secret? secret = door.Ask(store => Do(new AccountDesk(store, administrator.Name, clock.Now), act, about, role ?? string.Empty));
            OneTimeLink = secret is { } made ? $"{Request.Scheme}://{Request.Host}/welcome?link={made.Text}" : null;
            Said = $"Done: {act} {about}.";
        }
        catch (BadInputException e)
        {
            Said = $"Not done: {e.Where}: {e.What}; {e.Remedy}.";
        }

        OnGet();
        return Page();
    }

    private static Secret? Do(AccountDesk desk, string? act, string name, string role)
    {
        switch (act)
        {
            case "add": return desk.Add(name, Roles.Of(role));
            case "invite": return desk.Invite(name, forget: false);
            case "reset": return desk.Invite(name, forget: true);
            case "role": desk.SetRole(name, Roles.Of(role)); return null;
            case "disable": desk.SetDisabled(name, disabled: true); return null;
            case "enable": desk.SetDisabled(name, disabled: false); return null;
            default: throw new BadInputException("act", $"'{act}' is nothing to do", "use the buttons of this page");
        }
    }
}
