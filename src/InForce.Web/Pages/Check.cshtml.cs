using System.Collections.Immutable;
using InForce.App.Accounts;
using InForce.App.Capture;
using InForce.App.Desk;
using InForce.App.Record.Check;
using InForce.Capture;
using InForce.Core.Documents;
using InForce.Web.Rendering;
using InForce.Web.Security;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>Holding a pasted text or a file against the record and the law. The text is read, answered and forgotten.</summary>
[RequestSizeLimit(Limits.UploadBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Limits.UploadBytes, ValueLengthLimit = (int)Limits.UploadBytes, MemoryBufferThreshold = (int)Limits.UploadBytes)]
[Needs(Role.Reader)]
internal sealed class CheckModel(IDeskRecord record) : DeskPage
{
    /// <summary>UTF-16 code units of a text that is shown again beside its findings: more would make the page too heavy.</summary>
    private const int LongestShown = 60_000;

    private static readonly ImmutableArray<CheckVerdict> s_verdicts = [.. Enum.GetValues<CheckVerdict>()];

    /// <summary>Null before anything was checked, and where there is no record to hold a text against.</summary>
    public CheckView? View { get; private set; }

    /// <summary>Why nothing was checked; null where it was, and on a plain visit.</summary>
    public string? Refused { get; private set; }

    /// <summary>What a reader of the captured text should know: a cut, a replaced character.</summary>
    public ImmutableArray<string> Warnings { get; private set; } = [];

    /// <summary>The record holds nothing that a text could be held against.</summary>
    public bool HasNoRecord { get; private set; }

    public string? Publisher { get; private set; }

    public string? Published { get; private set; }

    /// <summary>What was pasted and could not be checked, so that it need not be pasted again.</summary>
    public string? Pasted { get; private set; }

    /// <summary>The text with its evidence marked; null where it is too long to be shown again.</summary>
    public IHtmlContent? Text => View is { } v && v.Document.Text.Length <= LongestShown ? new HighlightedText(v.Document.Text, v.Statements.Select(s => s.View)) : null;

    /// <summary>How many statements of each verdict, the gravest first.</summary>
    public IEnumerable<(CheckVerdict Verdict, int Count)> Counts =>
        s_verdicts.Select(verdict => (verdict, View!.Statements.Count(s => s.Verdict == verdict))).Where(c => c.Item2 > 0);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Title, Place) = ("Check a text", "/check");
        HasNoRecord = (await record.CountsAsync(Moment.KnownAtGiven, cancel)).Documents == 0;
    }

    public async Task OnPostAsync([FromForm] string? text, IFormFile? file, [FromForm] string? publisher, [FromForm] string? published, CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        (Publisher, Published) = (Given(publisher), Given(published));
        if (await DocumentAsync(text, file is { Length: > 0 } ? file : null, cancel) is not { } document)
        {
            Pasted = text is { Length: <= LongestShown } ? text : null;
            return;
        }

        View = await record.CheckAsync(document, Moment.KnownAtGiven, cancel);
    }

    /// <summary>What is to be checked; null where it cannot be, with the reason in <see cref="Refused"/>.</summary>
    private async Task<Document?> DocumentAsync(string? text, IFormFile? file, CancellationToken cancel)
    {
        bool isPasted = !string.IsNullOrWhiteSpace(text);
        Refused = (isPasted, file) switch
        {
            _ when HasNoRecord => "the record holds nothing that a text could be held against; add documents with 'inforce add'",
            (true, not null) => "a text and a file were given; give one of them",
            (false, null) => "nothing was given; paste a text or choose a file with text in it",
            (_, { Length: > Limits.RequestBytes }) => $"the file is larger than {Limits.RequestBytes >> 20} MB; give it to 'inforce check' on the command line",
            _ => null,
        };
        Document? document = Refused is not null ? null : file is null ? Of(text!) : await OfFileAsync(file, cancel);
        if (document?.Text.Length > CheckText.LongestText)
        {
            Refused = $"the text has {Words.Count(document.Text.Length, "character", "characters")}, and at most {Words.Count(CheckText.LongestText, "is", "are")} taken here; give it in parts, or to 'inforce check'";
            return null;
        }

        return document is null ? null : document with { Publisher = Publisher ?? document.Publisher, Published = Published ?? document.Published };
    }

    private async Task<Document?> OfFileAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        switch (HandedFile.Read(file.FileName, bytes.ToArray()))
        {
            case CaptureOutcome.Captured captured:
                Warnings = captured.Document.Warnings;
                return captured.Document.Document;
            case CaptureOutcome.Refused refused:
                Refused = $"{refused.Where}: {refused.What}; {refused.Remedy}";
                return null;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Browsers send line ends as CR LF; the text had LF.</summary>
    private static Document Of(string text) => new("text", null, null, null, null, null, null, text.ReplaceLineEndings("\n"));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
