using System.Collections.Immutable;
using System.Globalization;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>What the law makes due in a span of days.</summary>
[Needs(Role.Reader)]
internal sealed class CalendarModel(DeskLaw law) : DeskPage
{
    /// <summary>Dates on one page.</summary>
    public const int Most = 150;

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Treaty { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 180;

    /// <summary>Which part of a long list is shown, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Part { get; set; } = 1;

    public int Parts => Math.Max(1, (Total + Most - 1) / Most);

    public int Total { get; private set; }

    public DateOnly FromOn => Moment.On;

    public DateOnly ToOn => Moment.On.AddDays(Days);

    public ImmutableArray<DeadlineView> Rows { get; private set; } = [];

    public ImmutableArray<string> Treaties { get; private set; } = [];

    public string FileAddress => Address("/calendar.ics");

    public string PartAddress(int part) => Address("/calendar") + "&p=" + part.ToString(CultureInfo.InvariantCulture);

    private string Address(string path) => Link(
        path + "?days=" + Days.ToString(CultureInfo.InvariantCulture)
        + (string.IsNullOrWhiteSpace(State) ? string.Empty : "&state=" + Uri.EscapeDataString(State.Trim()))
        + (string.IsNullOrWhiteSpace(Treaty) ? string.Empty : "&treaty=" + Uri.EscapeDataString(Treaty)));

    public void OnGet()
    {
        (Title, Place) = ("Calendar", "/calendar");
        Days = Math.Clamp(Days, 1, 3_660);
        Treaties = law.TreatyIds;
        ImmutableArray<DeadlineView> all = law.Deadlines(
            string.IsNullOrWhiteSpace(State) ? null : law.State(State).Iso3,
            string.IsNullOrWhiteSpace(Treaty) ? null : Treaty,
            FromOn,
            ToOn,
            Moment.KnownAt);
        Total = all.Length;
        Part = Math.Clamp(Part, 1, Parts);
        Rows = [.. all.Skip((Part - 1) * Most).Take(Most)];
    }
}
