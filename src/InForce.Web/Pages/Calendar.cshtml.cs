using System.Collections.Immutable;
using System.Globalization;
using InForce.App.Desk;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>What the law makes due in a span of days.</summary>
internal sealed class CalendarModel(DeskLaw law) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Treaty { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 180;

    public DateOnly FromOn => Moment.On;

    public DateOnly ToOn => Moment.On.AddDays(Days);

    public ImmutableArray<DeadlineView> Rows { get; private set; } = [];

    public ImmutableArray<string> Treaties { get; private set; } = [];

    public string FileAddress => Link(
        "/calendar.ics?days=" + Days.ToString(CultureInfo.InvariantCulture)
        + (string.IsNullOrWhiteSpace(State) ? string.Empty : "&state=" + Uri.EscapeDataString(State.Trim()))
        + (string.IsNullOrWhiteSpace(Treaty) ? string.Empty : "&treaty=" + Uri.EscapeDataString(Treaty)));

    public void OnGet()
    {
        (Title, Place) = ("Calendar", "/calendar");
        Days = Math.Clamp(Days, 1, 3_660);
        Treaties = law.TreatyIds;
        Rows = law.Deadlines(
            string.IsNullOrWhiteSpace(State) ? null : law.State(State).Iso3,
            string.IsNullOrWhiteSpace(Treaty) ? null : Treaty,
            FromOn,
            ToOn,
            Moment.KnownAt);
    }
}
