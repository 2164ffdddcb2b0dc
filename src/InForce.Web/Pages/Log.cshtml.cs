using System.Globalization;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>Everything that was ever done to the record, and the proof that nothing of it was altered.</summary>
[Needs(Role.Reader)]
internal sealed class LogModel(IDeskRecord record) : DeskPage
{
    public const int PerPage = 100;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>Only what this person did; null for everyone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    public LogView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Log", "/log");
        Number = Math.Clamp(Number, 1, 1_000_000);
        View = await record.LogAsync(Who, (Number - 1) * PerPage, PerPage, Moment.KnownAtGiven, cancel);
    }

    public string PageAddress(int number) =>
        Link("/log?p=" + number.ToString(CultureInfo.InvariantCulture) + (Who is null ? string.Empty : "&who=" + Uri.EscapeDataString(Who)));

    /// <summary>What one person did.</summary>
    public string PersonAddress(string who) => Link("/log?who=" + Uri.EscapeDataString(who));

    /// <summary>The document an entry is about; null where it is about something else.</summary>
    public string? DocumentPath(LogEntryView entry) => entry.Action is "add" or "change" ? Link("/document/" + Uri.EscapeDataString(entry.Subject)) : null;
}
