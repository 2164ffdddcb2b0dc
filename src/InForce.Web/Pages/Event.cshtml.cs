using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Rendering;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>One event: every report in order, who took it from whom, and where the reports differ.</summary>
[Needs(Role.Reader)]
internal sealed class EventModel(IDeskRecord record, DeskLaw law) : DeskPage
{
    public EventPage View { get; private set; } = null!;

    /// <summary>What became of an event that is not told under this address any more; null where it is.</summary>
    public MovedEvent? Moved { get; private set; }

    public Differences Differing { get; private set; } = null!;

    /// <summary>Documents that tell the event in its own modality.</summary>
    public int Telling => View.Statements.Where(s => s.Statement.Modality == View.Event.Modality).Select(s => s.Statement.Doc).Distinct().Count();

    /// <summary>Documents that speak of the same act in another modality only.</summary>
    public int Otherwise => View.Links.Length - Telling;

    public string GraphInWords => $"{View.Independent} independent of the {Telling} that tell it so, {View.Links.Length} documents in all; the table below says the same.";

    public string? ObjectPath => View.Event.Object is { } o && o.StartsWith("treaty:", StringComparison.Ordinal) ? "/treaty/" + Uri.EscapeDataString(o["treaty:".Length..]) : null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        EventAnswer answer = await record.EventAsync(id, Moment.KnownAtGiven, cancel);
        if (answer.Page is not { } found)
        {
            return Leave(answer.Moved);
        }

        View = found;
        Title = found.Event.KindLabel + (found.Event.Actors is [var first, ..] ? ", " + law.NameOfState(first) : string.Empty);
        Differing = new Differences(found.Statements);
        return Page();
    }

    /// <summary>To the event that tells of it now; else what became of it.</summary>
    private IActionResult Leave(MovedEvent? moved)
    {
        Moved = moved;
        Title = "An act that is told no longer";
        return moved is null ? NotFound() : moved.To is { } to ? Redirect(Link("/event/" + Uri.EscapeDataString(to))) : Page();
    }

    public string? StatePath(string actor)
    {
        string code = actor.Split(':')[0];
        return law.States().Any(s => s.Iso3 == code) ? "/state/" + code : null;
    }
}
