using System.Text;
using InForce.App.Desk;
using InForce.Web.Clocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InForce.Web.Downloads;

/// <summary>What a page hands out as a file: the same answer as on the screen, for the same two clocks.</summary>
internal static class DownloadRoutes
{
    private const int MostDays = 3_660;

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calendar.ics", Calendar);
        routes.MapGet("/raw/{**id}", RawAsync);
        routes.MapGet("/original/{**id}", OriginalAsync);
    }

    private static IResult Calendar(HttpRequest request, DeskLaw law, DeskClock clock)
    {
        Moment moment = Moment.Of(request.Query, clock);
        int days = int.TryParse(request.Query["days"], out int given) ? Math.Clamp(given, 1, MostDays) : 180;
        string? state = request.Query["state"] is [{ Length: > 0 } s] ? law.State(s).Iso3 : null;
        string? treaty = request.Query["treaty"] is [{ Length: > 0 } t] ? t : null;
        string file = law.CalendarFile(state, treaty, moment.On, moment.On.AddDays(days), moment.KnownAt, clock.Now);
        return Results.Text(file, "text/calendar", Encoding.UTF8);
    }

    /// <summary>The captured bytes, to be saved: never shown, so that nothing in them can run here.</summary>
    private static async Task<IResult> OriginalAsync(HttpRequest request, string id, IDeskRecord record, DeskClock clock, CancellationToken cancel)
    {
        DocumentView? found = await record.DocumentAsync(id, Moment.Of(request.Query, clock).KnownAt, cancel);
        return found?.Original is { } original ? Results.File(original.Bytes.ToArray(), "application/octet-stream", original.Sha256) : Results.NotFound();
    }

    /// <summary>The text as kept, as plain text: no browser runs anything in it.</summary>
    private static async Task<IResult> RawAsync(HttpRequest request, string id, IDeskRecord record, DeskClock clock, CancellationToken cancel)
    {
        DocumentView? found = await record.DocumentAsync(id, Moment.Of(request.Query, clock).KnownAt, cancel);
        return found is null ? Results.NotFound() : Results.Text(found.Document.Text, "text/plain", Encoding.UTF8);
    }
}
