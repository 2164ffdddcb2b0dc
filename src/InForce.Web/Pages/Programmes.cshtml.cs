using System.Collections.Immutable;
using System.Globalization;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>Every programme the record speaks of.</summary>
[Needs(Role.Reader)]
internal sealed class ProgrammesModel(IDeskRecord record, DeskLaw law) : DeskPage
{
    public const int PerPage = 100;

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ImmutableArray<ProgrammeRow> Rows { get; private set; } = [];

    /// <summary>Those of this page.</summary>
    public IEnumerable<ProgrammeRow> Shown => Rows.Skip((Number - 1) * PerPage).Take(PerPage);

    /// <summary>Of the whole record, with <see cref="Statements"/>: what "none" is measured against.</summary>
    public int Documents { get; private set; }

    public int Statements { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Programmes", "/programmes");
        Number = Math.Clamp(Number, 1, 100_000);
        string? state = string.IsNullOrWhiteSpace(State) ? null : law.State(State).Iso3;
        Rows = [.. (await record.ProgrammesAsync(Moment.KnownAtGiven, cancel)).Where(r => state is null || r.State.Iso3 == state)];
        (long documents, long statements) = await record.CountsAsync(Moment.KnownAtGiven, cancel);
        (Documents, Statements) = ((int)documents, (int)statements);
    }

    public string PageAddress(int number) =>
        Link("/programmes?p=" + number.ToString(CultureInfo.InvariantCulture) + (string.IsNullOrWhiteSpace(State) ? string.Empty : "&state=" + Uri.EscapeDataString(State)));
}
