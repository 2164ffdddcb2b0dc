using System.Collections.Immutable;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>What is at odds, and what only seems so.</summary>
[Needs(Role.Reader)]
internal sealed class DisagreementsModel(IDeskRecord record, DeskLaw law) : DeskPage
{
    /// <summary>Cases on one page.</summary>
    public const int Most = 50;

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ImmutableArray<string> Types { get; private set; } = [];

    public ImmutableArray<DisputeView> Rows { get; private set; } = [];

    /// <summary>Of the whole record, with <see cref="Statements"/>: what "none" is measured against.</summary>
    public int Documents { get; private set; }

    public int Statements { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Disagreements", "/disagreements");
        Number = Math.Clamp(Number, 1, 100_000);
        string? state = string.IsNullOrWhiteSpace(State) ? null : law.State(State).Iso3;
        ImmutableArray<DisputeView> all = await record.DisputesAsync(state, Moment.KnownAtGiven, cancel);
        (long documents, long statements) = await record.CountsAsync(Moment.KnownAtGiven, cancel);
        (Documents, Statements) = ((int)documents, (int)statements);
        Types = [.. all.Select(d => d.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Rows = [.. all.Where(d => (string.IsNullOrEmpty(Type) || d.Type == Type) && (Show == "all" || !d.None))];
    }

    /// <summary>Cases of this page.</summary>
    public IEnumerable<DisputeView> Shown => Rows.Skip((Number - 1) * Most).Take(Most);

    public string PageAddress(int number)
    {
        (string Name, string? Value)[] query = [("state", State), ("type", Type), ("show", Show), ("p", number.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        return Link("/disagreements?" + string.Join('&', query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => q.Name + "=" + Uri.EscapeDataString(q.Value!))));
    }
}
