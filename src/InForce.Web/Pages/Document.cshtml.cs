using System.Globalization;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.App.Record;
using InForce.App.Record.Review;
using InForce.Core.Statements;
using InForce.Web.Clocks;
using InForce.Web.Rendering;
using InForce.Web.Security;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>One document: its text as captured with the evidence marked, and its statements beside it.</summary>
[Needs(Role.Reader, ToChange = Role.Steward)]
internal sealed class DocumentModel(IDeskRecord record, DeskClock clock) : DeskPage
{
    public DocumentView View { get; private set; } = null!;

    public IHtmlContent Text { get; private set; } = HtmlString.Empty;

    public IEnumerable<string> Families => View.Statements.Select(s => s.Family).Distinct();

    /// <summary>The document's address where following it is harmless; null for anything but http and https.</summary>
    public string? SafeAddress =>
        Uri.TryCreate(View.Document.Url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? View.Document.Url : null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        DocumentView? found = await record.DocumentAsync(id, Moment.KnownAtGiven, cancel);
        if (found is null)
        {
            return NotFound();
        }

        View = found;
        Text = new HighlightedText(found.Document.Text, found.Statements);
        (Title, Place) = (found.Document.Title ?? found.Document.Id, "/sources");
        return Page();
    }

    /// <summary>A steward may take the document out; on a desk without accounts nobody answers for that.</summary>
    public bool CanRemove => Person is { Role: >= Role.Steward } && Moment.KnownAtText is null;

    /// <summary>Takes the document out of the record.</summary>
    public async Task<IActionResult> OnPostAsync(string id, [FromForm] string? reason, CancellationToken cancel)
    {
        if (!CanRemove)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        bool removed = await record.RemoveAsync(id, new Signature(Person!.Name, (reason ?? string.Empty).Trim(), clock.Now), cancel);
        return removed ? Redirect("/log?who=" + Uri.EscapeDataString(Person.Name)) : NotFound();
    }

    public static string Gist(StatementView view)
    {
        Statement s = view.Statement;
        string? thing = s.Object is { } o ? PlainNames.Thing(o) : null;
        string? weapon = s.Weapon is { } w && PlainNames.Weapon(w) is var name && thing?.Contains(name, StringComparison.Ordinal) != true ? name : null;
        IEnumerable<string?> parts = [string.Join(", ", s.Actors.Select(PlainNames.Actor)), thing, weapon, s.When is { } when ? DateWords.Of(when) : s.WhenText, s.Quantity?.Text];
        return string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    public static IHtmlContent SpeakerOf(StatementView view)
    {
        Statement s = view.Statement;
        string who = s.Speaker is null ? "In the document’s own voice" : "Said by " + PlainNames.Actor(s.Speaker);
        string role = s.SpeakerRole is null ? string.Empty : ", " + s.SpeakerRole;
        string outlet = s.CitedOutlet is null ? string.Empty : ", after " + s.CitedOutlet;
        return Inert.Text(who + role + outlet);
    }

    /// <summary>This page as it was while that version stood.</summary>
    public string AsKnown(VersionStep step) =>
        $"/document/{Uri.EscapeDataString(View.Document.Id)}?knownAt={Uri.EscapeDataString(step.Version.KnownFrom.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture))}";

    public static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Short(string quote) => Shorten.To(quote, 160);

    public static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(' ', '\u00A0');
}
