using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace InForce.Exchange.Briefs;

/// <summary>How the Word form looks: one serif face, A4, quiet headings.</summary>
internal static class DocxStyles
{
    private const string Serif = "Georgia";

    public static Styles All()
    {
        var styles = new Styles(Defaults());
        styles.Append(
            Style("Normal", "Normal", null, size: 21, after: 120, isDefault: true),
            Style("BodyText", "Body Text", "Normal", after: 120),
            Style("Title", "Title", "Normal", size: 40, bold: true, after: 60),
            Style("Subtitle", "Subtitle", "Normal", size: 24, color: "4A525C", after: 160),
            Style("Fact", "Fact", "Normal", after: 20),
            Style("Heading1", "heading 1", "Normal", size: 28, bold: true, before: 320, after: 100, outline: 0, keep: true),
            Style("Heading2", "heading 2", "Normal", size: 23, bold: true, before: 200, after: 60, outline: 1, keep: true),
            Style("ListBullet", "List Bullet", "Normal", after: 60, bullet: true),
            Style("TableText", "Table Text", "Normal", size: 18, after: 0),
            Style("Remark", "Remark", "Normal", italic: true, color: "4A525C", before: 120),
            Style("FootnoteText", "footnote text", "Normal", size: 17, after: 40),
            Style("Footer", "footer", "Normal", size: 16, color: "4A525C", after: 0),
            Character("FootnoteReference", "footnote reference", new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }),
            Character("Hyperlink", "Hyperlink", new Color { Val = "0B5394" }, new Underline { Val = UnderlineValues.Single }),
            Character("Hash", "Hash", new RunFonts { Ascii = "Consolas", HighAnsi = "Consolas" }, new FontSize { Val = "14" }));
        return styles;
    }

    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "260" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    public static Footer PageFooter(string title) => new(
        new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }, new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9_354 })),
            DocxText.Run(title),
            new Run(new TabChar()),
            DocxText.Run("Page "),
            new SimpleField(DocxText.Run("1")) { Instruction = "PAGE" }));

    public static SectionProperties Page(string footerId) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
        new PageSize { Width = 11_906, Height = 16_838 },
        new PageMargin { Top = 1_276, Bottom = 1_276, Left = 1_276, Right = 1_276, Header = 708, Footer = 600, Gutter = 0 });

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Serif, HighAnsi = Serif, EastAsia = Serif, ComplexScript = Serif },
            new FontSize { Val = "21" },
            new Languages { Val = "en-GB" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto })));

    private static Style Style(
        string id, string name, string? basedOn, int? size = null, bool bold = false, bool italic = false, string? color = null,
        int before = 0, int after = 120, int? outline = null, bool keep = false, bool bullet = false, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null, CustomStyle = id is "Fact" or "TableText" or "Remark" ? true : null };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new PrimaryStyle());
        var paragraph = new StyleParagraphProperties();
        if (keep)
        {
            paragraph.Append(new KeepNext(), new KeepLines());
        }

        if (bullet)
        {
            paragraph.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }));
        }

        paragraph.Append(new SpacingBetweenLines { Before = Number(before), After = Number(after) });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        style.Append(paragraph);
        style.Append(Letters(size, bold, italic, color));
        return style;
    }

    private static StyleRunProperties Letters(int? size, bool bold, bool italic, string? color)
    {
        var letters = new StyleRunProperties();
        if (bold)
        {
            letters.Append(new Bold());
        }

        if (italic)
        {
            letters.Append(new Italic());
        }

        if (color is not null)
        {
            letters.Append(new Color { Val = color });
        }

        if (size is { } halfPoints)
        {
            letters.Append(new FontSize { Val = Number(halfPoints) });
        }

        return letters;
    }

    private static Style Character(string id, string name, params OpenXmlElement[] properties)
    {
        var style = new Style { Type = StyleValues.Character, StyleId = id, CustomStyle = id == "Hash" ? true : null };
        style.Append(new StyleName { Val = name }, new StyleRunProperties(properties));
        return style;
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
