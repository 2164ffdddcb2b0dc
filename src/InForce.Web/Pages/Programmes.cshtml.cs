using System.Collections.Immutable;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Security;

namespace InForce.Web.Pages;

/// <summary>Every programme the record speaks of.</summary>
[Needs(Role.Reader)]
internal sealed class ProgrammesModel(IDeskRecord record) : DeskPage
{
    public ImmutableArray<ProgrammeRow> Rows { get; private set; } = [];

    /// <summary>Of the whole record, with <see cref="Statements"/>: what "none" is measured against.</summary>
    public int Documents { get; private set; }

    public int Statements { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Programmes", "/programmes");
        Rows = await record.ProgrammesAsync(Moment.KnownAt, cancel);
        (long documents, long statements) = await record.CountsAsync(Moment.KnownAt, cancel);
        (Documents, Statements) = ((int)documents, (int)statements);
    }
}
