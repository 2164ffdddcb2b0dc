using System.Collections.Immutable;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.App.Record;
using InForce.Web.Rendering;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>One programme: what happened and is planned in order, every report, who took it from whom, and where the reports differ.</summary>
[Needs(Role.Reader)]
internal sealed class ProgrammeModel(IDeskRecord record) : DeskPage
{
    public ProgrammePage View { get; private set; } = null!;

    /// <summary>What told of it once, where nothing does any more; null where something does.</summary>
    public FormerProgramme? Former { get; private set; }

    /// <summary>Acts whose reports give different values.</summary>
    public ImmutableArray<(EventView Event, Differences Differing)> Compared { get; private set; } = [];

    public string InWords => $"{View.Independent} independent origins behind {View.Links.Length} documents; the table below says the same.";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        ProgrammeAnswer answer = await record.ProgrammeAsync(id, Moment.KnownAtGiven, cancel);
        if (answer.Page is not { } found)
        {
            Former = answer.Former;
            (Title, Place) = ("A programme that is told of no longer", "/programmes");
            return Former is null ? NotFound() : Page();
        }

        View = found;
        (Title, Place) = ($"{found.Programme.State.Name}, {PlainNames.Weapon(found.Programme.Weapon)}", "/programmes");
        ILookup<string?, StatementView> reports = found.Statements.ToLookup(s => s.Event);
        Compared = [.. found.Events.Select(e => (e, new Differences([.. reports[e.Id]]))).Where(c => !c.Item2.IsEmpty)];
        return Page();
    }
}
