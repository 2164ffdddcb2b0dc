using System.Collections.Immutable;
using InForce.App.Desk;
using InForce.Core.Statements;
using InForce.Web.Rendering;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>One thing two reports may give differently.</summary>
internal sealed record ComparedValue(string Name, Func<Statement, string?> ValueOf);

/// <summary>One event: every report in order, who took it from whom, and where the reports differ.</summary>
internal sealed class EventModel(IDeskRecord record, DeskLaw law) : DeskPage
{
    private static readonly ImmutableArray<ComparedValue> s_values =
    [
        new("When", s => s.When ?? s.WhenText),
        new("Modality", s => Words.Modality(s.Modality)),
        new("Amount", s => s.Quantity?.Text),
        new("What the amount covers", s => s.Quantity?.Covers),
        new("Weapon class", s => s.Weapon),
        new("Object", s => s.Object),
        new("Speaker", s => s.Speaker),
    ];

    public EventPage View { get; private set; } = null!;

    public IHtmlContent Graph { get; private set; } = HtmlString.Empty;

    public ImmutableArray<ComparedValue> Differing { get; private set; } = [];

    /// <summary>Documents that tell the event in its own modality.</summary>
    public int Telling => View.Statements.Where(s => s.Statement.Modality == View.Event.Modality).Select(s => s.Statement.Doc).Distinct().Count();

    /// <summary>Documents that speak of the same act in another modality only.</summary>
    public int Otherwise => View.Links.Length - Telling;

    public string GraphInWords => $"{View.Independent} independent of the {Telling} that tell it so, {View.Links.Length} documents in all; the table below says the same.";

    public string? ObjectPath => View.Event.Object is { } o && o.StartsWith("treaty:", StringComparison.Ordinal) ? "/treaty/" + Uri.EscapeDataString(o["treaty:".Length..]) : null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await record.EventAsync(id, Moment.KnownAt, cancel) is not { } found)
        {
            return NotFound();
        }

        View = found;
        Title = found.Event.KindLabel + (found.Event.Actors is [var first, ..] ? ", " + law.NameOfState(first) : string.Empty);
        Graph = new OriginGraph(found.Links);
        Differing = [.. s_values.Where(v => found.Statements.Select(s => v.ValueOf(s.Statement)).Distinct(StringComparer.Ordinal).Skip(1).Any())];
        return Page();
    }

    public string? StatePath(string actor)
    {
        string code = actor.Split(':')[0];
        return law.States().Any(s => s.Iso3 == code) ? "/state/" + code : null;
    }

    public static string EvidencePath(Statement s) => $"/document/{Uri.EscapeDataString(s.Doc)}#at-{Uri.EscapeDataString(s.Id)}";
}
