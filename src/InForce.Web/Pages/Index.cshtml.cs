using System.Collections.Immutable;
using System.Globalization;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Clocks;
using InForce.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>The first page of the working day: what came since the last visit, what contradicts the law, what falls due.</summary>
[Needs(Role.Reader)]
internal sealed class IndexModel(IDeskRecord record, DeskLaw law) : DeskPage
{
    /// <summary>Holds the day of this visit and of the one before, as <c>day.day</c>.</summary>
    private const string Cookie = "inforce-visits";

    private const int DefaultDays = 30;
    private const int MostDates = 15;

    [BindProperty(SupportsGet = true)]
    public string? Since { get; set; }

    public TodayView View { get; private set; } = null!;

    public ImmutableArray<DeadlineView> Deadlines { get; private set; } = [];

    public string SinceText { get; private set; } = string.Empty;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Today", "/");
        DateOnly since = string.IsNullOrWhiteSpace(Since) ? LastVisit() : Moment.Day(Since, "since");
        SinceText = Clocks.Moment.Iso(since);
        View = await record.TodayAsync(since, Moment.KnownAtGiven, cancel);
        Deadlines = [.. law.Deadlines(null, null, Moment.On, Moment.On.AddDays(90), Moment.KnownAt).Take(MostDates)];
    }

    /// <summary>The day of the visit before today's; a month ago where none is remembered.</summary>
    private DateOnly LastVisit()
    {
        string[] days = (Request.Cookies[Cookie] ?? string.Empty).Split('.');
        DateOnly? last = Read(days[0]);
        DateOnly? before = days.Length > 1 ? Read(days[1]) : null;
        if (last is { } day && day < Moment.On)
        {
            before = day;
        }

        string kept = Clocks.Moment.Iso(Moment.On) + (before is { } b ? "." + Clocks.Moment.Iso(b) : string.Empty);
        Response.Cookies.Append(Cookie, kept, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(400) });
        return before is { } seen && seen < Moment.On ? seen : Moment.On.AddDays(-DefaultDays);
    }

    private static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
