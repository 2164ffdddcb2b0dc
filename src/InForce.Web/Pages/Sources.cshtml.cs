using System.Collections.Immutable;
using System.Globalization;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>Every document held.</summary>
[Needs(Role.Reader)]
internal sealed class SourcesModel(IDeskRecord record, DeskOptions options) : DeskPage
{
    public const int PerPage = 100;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ImmutableArray<DocumentRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>The file's name alone: where it lies is nobody else's business on a printed page.</summary>
    public string RecordName => options.Record.Contains("://", StringComparison.Ordinal) ? "postgres://…" : Path.GetFileName(options.Record);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Sources", "/sources");
        Number = Math.Clamp(Number, 1, 100_000);
        (Rows, Total) = await record.DocumentsAsync(string.IsNullOrWhiteSpace(Q) ? null : Q.Trim(), (Number - 1) * PerPage, PerPage, Moment.KnownAtGiven, cancel);
    }

    public string PageAddress(int number) =>
        Link("/sources?p=" + number.ToString(CultureInfo.InvariantCulture) + (string.IsNullOrWhiteSpace(Q) ? string.Empty : "&q=" + Uri.EscapeDataString(Q)));
}
