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

    public LogView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Log", "/log");
        Number = Math.Clamp(Number, 1, 1_000_000);
        View = await record.LogAsync((Number - 1) * PerPage, PerPage, Moment.KnownAt, cancel);
    }

    public string PageAddress(int number) => Link("/log?p=" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The document an entry is about; null where it is about something else.</summary>
    public string? DocumentPath(LogEntryView entry) => entry.Action is "add" or "change" ? Link("/document/" + Uri.EscapeDataString(entry.Subject)) : null;
}
