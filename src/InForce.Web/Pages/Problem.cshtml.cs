using System.Globalization;
using InForce.Core.Problems;
using InForce.Web.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>Says what could not be shown and what to do about it; for wrong addresses and for every failure.</summary>
[IgnoreAntiforgeryToken]
[OpenToAnyone]
internal sealed class ProblemModel : DeskPage
{
    public string What { get; private set; } = string.Empty;

    public string Remedy { get; private set; } = string.Empty;

    protected override bool ReadsClocks => false;

    public void OnGet(int? code) => Tell(code);

    public void OnPost(int? code) => Tell(code);

    private void Tell(int? code)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        HttpContext.Items["desk.path"] = "/";
        if (failure?.Error is BusyException)
        {
            Response.Headers.RetryAfter = BusyException.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        (Title, What, Remedy) = failure?.Error switch
        {
            BadInputException e => ("This cannot be answered as asked", $"{e.Where}: {e.What}.", Sentence(e.Remedy)),
            EnvironmentFaultException e => ("The record cannot be reached", $"{e.Where}: {e.What}.", Sentence(e.Remedy)),
            BusyException => ("Too many ask at once", "So many wait for the record just now that this was not tried. Nothing was changed.", $"Ask again in {BusyException.RetryAfterSeconds} seconds. Pages on states' standing and treaties do not wait for the record."),
            not null => ("Something went wrong here", "The page could not be made. Nothing in the record was changed by that.", "Try again; what happened is written where the desk was started."),
            null when code is 404 or null => ("There is no such page", "Nothing stands at this address.", "Check the address, or start from one of these pages."),
            null when code == 400 => ("This cannot be answered as asked", "The request could not be understood, or its form is older than the desk's last start.", "Go back, reload the page, and send it again."),
            null when code == 403 => ("This is not yours to do", "Your role does not reach that far.", "Ask an administrator of this record; 'inforce account role' gives another role."),
            null when code == 413 => ("That is too large", "A text for the desk may have at most 16 MB.", "Add larger documents with inforce add."),
            _ => ("This cannot be shown", $"The answer was {code}.", "Go back and try again."),
        };
    }

    private static string Sentence(string remedy) => remedy.Length == 0 ? remedy : char.ToUpperInvariant(remedy[0]) + remedy[1..] + ".";
}
