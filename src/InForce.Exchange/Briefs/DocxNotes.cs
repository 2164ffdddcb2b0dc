using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace InForce.Exchange.Briefs;

/// <summary>The footnotes part: the two rulers Word asks for, then our notes under their own numbers.</summary>
internal static class DocxNotes
{
    public static Footnotes Of(BriefDocument brief, OpenXmlPartContainer part)
    {
        var all = new Footnotes(
            Ruler(-1, FootnoteEndnoteValues.Separator, new SeparatorMark()),
            Ruler(0, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark()));
        foreach (BriefNote note in brief.Notes)
        {
            var paragraph = new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }),
                new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()),
                DocxText.Run(" "));
            for (int i = 0; i < note.Citations.Length; i++)
            {
                paragraph.Append(NoteText.Of(brief, note.Citations[i]).Select(p => ElementOf(p, part)).ToArray());
                paragraph.Append(DocxText.Run(i + 1 < note.Citations.Length ? "; " : "."));
            }

            all.Append(new Footnote(paragraph) { Id = note.Number });
        }

        return all;
    }

    private static OpenXmlElement ElementOf(NotePart part, OpenXmlPartContainer links) => part.Kind switch
    {
        NotePartKind.Title => DocxText.Run(part.Text, italic: true),
        NotePartKind.Hash => DocxText.Run(part.Text, style: "Hash"),
        NotePartKind.Quote => DocxText.Run("“" + part.Text + "”"),
        NotePartKind.Address => Link(part.Text, links),
        _ => DocxText.Run(part.Text),
    };

    /// <summary>Only web addresses become links.</summary>
    public static OpenXmlElement Link(string address, OpenXmlPartContainer links)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https"))
        {
            return DocxText.Run(address);
        }

        // Ids follow the order of use: the part's own would be random, and the same brief should be the same bytes.
        string id = "rLink" + links.HyperlinkRelationships.Count().ToString(System.Globalization.CultureInfo.InvariantCulture);
        links.AddHyperlinkRelationship(uri, isExternal: true, id);
        return new Hyperlink(DocxText.Run(address, style: "Hyperlink")) { Id = id, History = true };
    }

    private static Footnote Ruler(int id, FootnoteEndnoteValues kind, OpenXmlElement mark) =>
        new(new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new Run(mark)))
        {
            Type = kind,
            Id = id,
        };
}
