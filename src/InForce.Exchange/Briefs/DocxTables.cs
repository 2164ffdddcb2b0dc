using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Briefs;

/// <summary>Tables of a Word document: full width, a repeated head row, thin rules.</summary>
internal static class DocxTables
{
    /// <summary>Width of the text between the margins, in twentieths of a point.</summary>
    private const int TextWidth = 9_354;

    /// <summary>Of the text of a table, on the wide side, and of the cell's margins, in the same unit.</summary>
    private const int CharacterWidth = 110;
    private const int Margins = 140;

    /// <summary>Characters that a column has room for on one line, whatever else there is; longer words break.</summary>
    private const int LongestWord = 13;

    /// <summary>Characters beyond which a cell asks for no more width.</summary>
    private const int LongestText = 90;

    public static Table Of(BriefBlock.Table table)
    {
        int[] widths = Widths(table);
        return Build(table.Head, widths, table.Rows.Select(row =>
            row.Select(cell => DocxBrief.Styled("TableText", [.. DocxText.Sentence(cell, spaceBefore: false)]))));
    }

    public static Table Sources(BriefDocument brief, OpenXmlPartContainer links) =>
        Build(["Document", "Publisher and title", "Day", "Address and capture"], [1_400, 3_100, 1_300, 3_554], brief.Sources.Select(s => (IEnumerable<Paragraph>)
        [
            DocxBrief.Styled("TableText", DocxText.Run(PlainText.OneLine(s.Doc))),
            DocxBrief.Styled("TableText", DocxText.Run(NoteText.PublisherOf(s) + ", "), DocxText.Run(NoteText.TitleOf(s), italic: true)),
            DocxBrief.Styled("TableText", DocxText.Run(NoteText.DayOf(s))),
            DocxBrief.Styled("TableText",
                s.Address is { Length: > 0 } a ? DocxNotes.Link(PlainText.OneLine(a), links) : DocxText.Run("no address"),
                DocxText.Run(" "), DocxText.Run("sha256:" + s.CaptureHash, style: "Hash")),
        ]));

    private static Table Build(IEnumerable<string> head, int[] widths, IEnumerable<IEnumerable<Paragraph>> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 6, Color = "6B7480" },
                    new BottomBorder { Val = BorderValues.Single, Size = 6, Color = "6B7480" },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "C9CED6" }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        var headRow = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        headRow.Append(head.Select((h, i) => Cell(widths[i], DocxBrief.Styled("TableText", DocxText.Run(h, bold: true)))));
        table.Append(headRow);
        foreach (IEnumerable<Paragraph> row in rows)
        {
            var cells = new TableRow(new TableRowProperties(new CantSplit()));
            cells.Append(row.Select((p, i) => Cell(widths[i], p)));
            table.Append(cells);
        }

        return table;
    }

    private static TableCell Cell(int width, Paragraph text) => new(
        new TableCellProperties(new TableCellWidth { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }),
        text);

    /// <summary>Each column holds its longest word, a day among them, on one line; what is left they share by how much they hold.</summary>
    private static int[] Widths(BriefBlock.Table table)
    {
        string[][] columns = [.. table.Head.Select((head, i) => (string[])[head, .. table.Rows.Select(r => r[i].Text)])];
        int[] words = [.. columns.Select(c => Math.Min(LongestWord, c.SelectMany(t => t.Split(' ')).Max(w => w.Length)))];
        int[] more = [.. columns.Select((c, i) => Math.Min(LongestText, c.Max(t => t.Length)) - words[i] + 1)];
        int left = TextWidth - words.Sum(w => w * CharacterWidth) - (columns.Length * Margins);
        return [.. words.Select((w, i) => (w * CharacterWidth) + Margins + (left * more[i] / more.Sum()))];
    }
}
