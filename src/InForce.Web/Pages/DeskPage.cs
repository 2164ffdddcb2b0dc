using System.Globalization;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Clocks;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace InForce.Web.Pages;

/// <summary>What every page has: its two clocks, its title, and links that keep the clocks.</summary>
internal abstract class DeskPage : PageModel
{
    public Moment Moment { get; private set; } = null!;

    /// <summary>Words of the browser tab and of the printed head.</summary>
    public string Title { get; protected set; } = "InForce";

    /// <summary>The entry of the navigation this page belongs to, as its path; null for none.</summary>
    public string? Place { get; protected set; }

    /// <summary>Who is signed in; null where nobody has to be.</summary>
    public Person? Person => HttpContext.Features.Get<Person>();

    /// <summary>Of when the page tells, in words, where the record goes on while it is told; null where nothing of the instant asked about can be missing.</summary>
    public string? ToldAsOf => HttpContext.RequestServices.GetRequiredService<IDeskRecord>().AsOf is { } at
        ? at.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)
        : null;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var clock = context.HttpContext.RequestServices.GetRequiredService<DeskClock>();
        Moment = ReadsClocks ? Moment.Of(Request.Query, clock) : Moment.Present(clock);
    }

    /// <summary>False where an address that cannot be understood must still show a page.</summary>
    protected virtual bool ReadsClocks => true;

    public string Link(string path) => Moment.Link(path);
}
