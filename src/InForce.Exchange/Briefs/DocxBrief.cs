using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Briefs;

/// <summary>The brief as a Word document (Office Open XML) with real footnotes, so that a sentence copied into a memo takes its source along.</summary>
public static class DocxBrief
{
    /// <param name="to">Seekable and writable; left open.</param>
    /// <param name="createdAt">Written into the properties; no clock is asked.</param>
    public static void Write(Stream to, BriefDocument brief, DateTimeOffset createdAt)
    {
        using WordprocessingDocument word = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        // Ids are given: the package's own are random, and the same brief should be the same bytes.
        MainDocumentPart main = word.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>("rStyles").Styles = DocxStyles.All();
        main.AddNewPart<NumberingDefinitionsPart>("rNumbering").Numbering = DocxStyles.Bullets();
        FootnotesPart notes = main.AddNewPart<FootnotesPart>("rNotes");
        FooterPart footer = main.AddNewPart<FooterPart>("rFooter");
        footer.Footer = DocxStyles.PageFooter(PlainText.OneLine(brief.Title));
        var body = new Body();
        foreach (OpenXmlElement block in BlocksOf(brief, main))
        {
            body.Append(block);
        }

        body.Append(DocxStyles.Page(main.GetIdOfPart(footer)));
        main.Document = new Document(body);
        notes.Footnotes = DocxNotes.Of(brief, notes);
        word.PackageProperties.Title = PlainText.OneLine(brief.Title);
        word.PackageProperties.Creator = "InForce";
        word.PackageProperties.Language = "en-GB";
        word.PackageProperties.Created = createdAt.UtcDateTime;
        word.PackageProperties.Modified = createdAt.UtcDateTime;
    }

    private static IEnumerable<OpenXmlElement> BlocksOf(BriefDocument brief, MainDocumentPart main)
    {
        yield return Styled("Title", DocxText.Run(PlainText.OneLine(brief.Title)));
        yield return Styled("Subtitle", DocxText.Run(PlainText.OneLine(brief.Subtitle)));
        foreach (BriefFact fact in brief.Facts)
        {
            yield return Styled("Fact", DocxText.Run(PlainText.OneLine(fact.Name) + ": ", bold: true), DocxText.Run(PlainText.OneLine(fact.Value)));
        }

        foreach (BriefSection section in brief.Sections)
        {
            yield return Styled(section.Level <= 2 ? "Heading1" : "Heading2", DocxText.Run(PlainText.OneLine(section.Heading)));
            foreach (OpenXmlElement element in section.Blocks.SelectMany(ElementsOf))
            {
                yield return element;
            }
        }

        if (!brief.Sources.IsEmpty)
        {
            yield return Styled("Heading1", DocxText.Run("Sources"));
            yield return DocxTables.Sources(brief, main);
        }

        foreach (string remark in brief.Remarks)
        {
            yield return Styled("Remark", DocxText.Run(PlainText.OneLine(remark)));
        }
    }

    private static IEnumerable<OpenXmlElement> ElementsOf(BriefBlock block) => block switch
    {
        BriefBlock.Paragraph paragraph => [Styled("BodyText", [.. paragraph.Sentences.SelectMany((s, i) => DocxText.Sentence(s, spaceBefore: i > 0))])],
        BriefBlock.Points points => points.Items.Select(item => (OpenXmlElement)Styled("ListBullet", [.. DocxText.Sentence(item, spaceBefore: false)])),
        BriefBlock.Table table => [DocxTables.Of(table)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static Paragraph Styled(string style, params OpenXmlElement[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }
}
