using System.Text;
using InForce.App.Accounts;
using InForce.App.Brief;
using InForce.App.Desk;
using InForce.App.Law;
using InForce.Exchange.Briefs;
using InForce.Web.Clocks;
using InForce.Web.Security;
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
        routes.MapGet("/calendar.ics", Calendar).Needs(Role.Reader, Scopes.Api);
        routes.MapGet("/raw/{**id}", RawAsync).Needs(Role.Reader, Scopes.Api);
        routes.MapGet("/original/{**id}", OriginalAsync).Needs(Role.Reader, Scopes.Api);
        routes.MapGet("/brief/{file}", BriefAsync).Needs(Role.Reader, Scopes.Api);
        routes.MapExports();
    }

    private static IResult Calendar(HttpRequest request, DeskLaw law, DeskClock clock)
    {
        Moment moment = Moment.Of(request.Query, clock);
        int days = int.TryParse(request.Query["days"], out int given) ? Math.Clamp(given, 1, MostDays) : 180;
        string? state = request.Query["state"] is [{ Length: > 0 } s] ? law.State(s).Iso3 : null;
        string? treaty = request.Query["treaty"] is [{ Length: > 0 } t] ? t : null;
        string file = law.CalendarFile(state, treaty, moment.On, moment.On.AddDays(days), moment.KnownAt);
        return Results.Text(file, "text/calendar", Encoding.UTF8);
    }

    /// <summary>The captured bytes, to be saved: never shown, so that nothing in them can run here.</summary>
    private static async Task<IResult> OriginalAsync(HttpRequest request, string id, IDeskRecord record, DeskClock clock, CancellationToken cancel)
    {
        DocumentView? found = await record.DocumentAsync(id, Moment.Of(request.Query, clock).KnownAtGiven, cancel);
        return found?.Original is { } original ? Results.File(original.Bytes.ToArray(), "application/octet-stream", original.Sha256) : Results.NotFound();
    }

    /// <summary>The brief of a state or programme, in the form the name's end asks for: <c>/brief/LVA.docx</c>.</summary>
    private static async Task<IResult> BriefAsync(HttpRequest request, string file, IDeskRecord record, OverlaidLaw law, DeskClock clock, CancellationToken cancel)
    {
        BriefForm form = BriefFile.FormOf(file);
        Moment moment = Moment.Of(request.Query, clock);
        BriefDocument brief = await record.BriefAsync(law.Looked, Path.GetFileNameWithoutExtension(file), moment.On, moment.KnownAtGiven, cancel);
        return Results.File(BriefFile.Bytes(brief, form, moment.KnownAt), BriefFile.MediaTypeOf(form), "brief-" + file);
    }

    /// <summary>The text as kept, as plain text: no browser runs anything in it.</summary>
    private static async Task<IResult> RawAsync(HttpRequest request, string id, IDeskRecord record, DeskClock clock, CancellationToken cancel)
    {
        DocumentView? found = await record.DocumentAsync(id, Moment.Of(request.Query, clock).KnownAtGiven, cancel);
        return found is null ? Results.NotFound() : Results.Text(found.Document.Text, "text/plain", Encoding.UTF8);
    }
}
