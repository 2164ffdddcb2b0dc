using InForce.Exchange.Writing;

namespace InForce.Exchange.Briefs;

/// <summary>A part of a note, so that each form of the brief can set it in its own way.</summary>
internal readonly record struct NotePart(NotePartKind Kind, string Text);

internal enum NotePartKind
{
    Words,
    Title,
    Address,
    Hash,
    Quote,
}

/// <summary>The wording of notes, the same in every form.</summary>
internal static class NoteText
{
    /// <summary>Longest quote set in a note, in UTF-16 code units; the span gives the rest.</summary>
    public const int LongestQuote = 400;

    public static IEnumerable<NotePart> Of(BriefDocument brief, BriefCitation citation) => citation switch
    {
        BriefCitation.Report report => OfReport(brief.Sources[report.Source], report),
        BriefCitation.Authority authority => OfAuthority(authority),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<NotePart> OfReport(BriefSource source, BriefCitation.Report report)
    {
        yield return new(NotePartKind.Words, PublisherOf(source) + ", ");
        yield return new(NotePartKind.Title, TitleOf(source));
        yield return new(NotePartKind.Words, ", " + DayOf(source));
        if (report.FirstAt is { } first)
        {
            yield return new(NotePartKind.Words, $" (as note {first})");
        }
        else
        {
            if (source.Address is { Length: > 0 } address)
            {
                yield return new(NotePartKind.Words, ", ");
                yield return new(NotePartKind.Address, PlainText.OneLine(address));
            }

            yield return new(NotePartKind.Words, ", capture ");
            yield return new(NotePartKind.Hash, "sha256:" + source.CaptureHash);
        }

        yield return new(NotePartKind.Words, $", characters {report.Start} to {report.End}: ");
        yield return new(NotePartKind.Quote, PlainText.OneLine(report.Quote, LongestQuote));
    }

    private static IEnumerable<NotePart> OfAuthority(BriefCitation.Authority authority)
    {
        string head = authority.Provision.Length > 0 ? authority.Provision + ": " : string.Empty;
        yield return new(NotePartKind.Words, head + PlainText.OneLine(authority.Text));
        if (authority.Origin is { Length: > 0 } origin)
        {
            yield return new(NotePartKind.Words, " (");
            yield return new(origin.StartsWith("http", StringComparison.Ordinal) ? NotePartKind.Address : NotePartKind.Words, PlainText.OneLine(origin));
            yield return new(NotePartKind.Words, ")");
        }
    }

    public static string PublisherOf(BriefSource source) => Known(source.Publisher, "publisher unknown");

    public static string TitleOf(BriefSource source) => Known(source.Title, "untitled (" + source.Doc + ")");

    /// <summary>The day as the publisher gave it.</summary>
    public static string DayOf(BriefSource source) => source.Published is { Length: >= 10 } published ? published[..10] : "day unknown";

    private static string Known(string? text, string otherwise) => PlainText.OneLine(text) is { Length: > 0 } known ? known : otherwise;
}
