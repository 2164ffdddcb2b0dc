using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.App.Exports;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Problems;
using InForce.Web.Api;
using InForce.Web.Clocks;
using InForce.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InForce.Web.Downloads;

/// <summary>The record, or a part of it, for other programs: files to save, and feeds and calendars to subscribe to.</summary>
internal static class ExportRoutes
{
    public const string ApiPath = ApiRoutes.Root + "/export/{form}";

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/export/{form}", AnswerAsync).Needs(Role.Reader, Scopes.Api);
        routes.MapGet("/feed.atom", (HttpContext context, IDeskRecord record, OverlaidLaw law) =>
            SubscribedAsync(context, ExportForm.Atom, new ExportQuestion(), record, law)).Needs(Role.Reader, Scopes.Api);
        routes.MapGet("/feed/{subject}.atom", (HttpContext context, string subject, IDeskRecord record, OverlaidLaw law) =>
            SubscribedAsync(context, ExportForm.Atom, About(subject, law.Looked), record, law)).Needs(Role.Reader, Scopes.Api);
        routes.MapGet("/calendar/{subject}.ics", CalendarOf).Needs(Role.Reader, Scopes.Api);
    }

    /// <summary>One export as the query asks for it.</summary>
    /// <exception cref="BadInputException">No such form, field, state, treaty, kind or day.</exception>
    public static async Task AnswerAsync(HttpContext context, string form, IDeskRecord record, OverlaidLaw law, DeskClock clock)
    {
        var chosen = ExportForm.Require(form, "form");
        Dictionary<string, string> given = QuestionEndpoint.ValuesOf(context.Request.Query);
        if (given.Keys.FirstOrDefault(k => !ExportOperation.Fields.Any(f => f.Name == k)) is { } unknown)
        {
            throw new BadInputException(unknown, "an export has no such field", "use " + string.Join(", ", ExportOperation.Fields.Select(f => f.Name)));
        }

        Moment moment = Moment.Of(context.Request.Query, clock);
        var asked = ExportQuestion.Of(
            law.Looked, given.GetValueOrDefault("state"), given.GetValueOrDefault("treaty"), given.GetValueOrDefault("kind"), given.GetValueOrDefault("weaponClass"),
            given.GetValueOrDefault("actor"), moment.OnText is null ? null : moment.On);
        byte[] body = await BytesAsync(context, chosen, asked, moment.KnownAtGiven, record, law.Looked, null);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"inforce-{FileName(asked.Name)}.{chosen.End}\"";
        await Replies.TaggedAsync(context, body, chosen.MediaType);
    }

    /// <summary>What a feed reader fetches again and again: always as known now.</summary>
    private static async Task SubscribedAsync(HttpContext context, ExportForm form, ExportQuestion asked, IDeskRecord record, OverlaidLaw law)
    {
        byte[] body = await BytesAsync(context, form, asked, null, record, law.Looked, Root(context) + context.Request.Path);
        await Replies.TaggedAsync(context, body, form.MediaType);
    }

    private static async Task<byte[]> BytesAsync(
        HttpContext context, ExportForm form, ExportQuestion asked, DateTimeOffset? knownAt, IDeskRecord record, LawDesk law, string? self)
    {
        string root = Root(context);
        ExportContent content = await record.ExportAsync(law, asked, knownAt, id => $"{root}/document/{Uri.EscapeDataString(id)}", context.RequestAborted);
        return WriteExport.Bytes(form, content, asked.Name, self);
    }

    /// <summary>The legal dates of a state or treaty for a year ahead, at an address that stays.</summary>
    private static IResult CalendarOf(string subject, DeskLaw law, OverlaidLaw overlaid, DeskClock clock)
    {
        ExportQuestion asked = About(subject, overlaid.Looked);
        return Results.Text(
            law.CalendarFile(asked.State, asked.Treaty, clock.Today, clock.Today.AddDays(GatherExport.DaysAhead), clock.Now), "text/calendar", System.Text.Encoding.UTF8);
    }

    /// <exception cref="BadInputException">No state, treaty or programme is called so.</exception>
    private static ExportQuestion About(string subject, LawDesk law) => RecordSubject.Parse(subject, law.Registry) switch
    {
        { Kind: "state" } s => new ExportQuestion(State: s.Name),
        { Kind: "treaty" } t => new ExportQuestion(Treaty: t.Name),
        var programme => new ExportQuestion(State: programme.Name[..3], Weapon: programme.Name[4..]),
    };

    private static string Root(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private static string FileName(string name) => string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
}
