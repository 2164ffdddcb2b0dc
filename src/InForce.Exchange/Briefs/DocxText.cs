using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Briefs;

/// <summary>Runs of a Word paragraph.</summary>
internal static class DocxText
{
    public static Run Run(string text, bool bold = false, bool italic = false, string? style = null)
    {
        var run = new Run();
        var properties = new RunProperties();
        if (style is not null)
        {
            properties.Append(new RunStyle { Val = style });
        }

        if (bold)
        {
            properties.Append(new Bold());
        }

        if (italic)
        {
            properties.Append(new Italic());
        }

        if (properties.HasChildren)
        {
            run.Append(properties);
        }

        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    public static IEnumerable<OpenXmlElement> Sentence(BriefSentence sentence, bool spaceBefore)
    {
        if (spaceBefore)
        {
            yield return Run(" ");
        }

        if (sentence.Lead is { } lead)
        {
            yield return Run(PlainText.OneLine(lead) + " ", bold: true);
        }

        yield return Run(PlainText.OneLine(sentence.Text));
        if (sentence.Note is { } note)
        {
            yield return new Run(
                new RunProperties(new RunStyle { Val = "FootnoteReference" }),
                new FootnoteReference { Id = note });
        }
    }
}
