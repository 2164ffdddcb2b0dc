using System.Collections.Immutable;
using System.Text;
using InForce.Core.Documents;

namespace InForce.Capture.Pdf;

/// <summary>Turns the lines of a paper into paragraphs: running heads and page numbers go, hyphenation is undone, pages are kept.</summary>
internal sealed class PdfText
{
    private const int EdgeLines = 2;
    private readonly string[][] _pages;
    private readonly HashSet<string> _running = new(StringComparer.Ordinal);
    private readonly string _source;

    public PdfText(string output)
    {
        _source = output;
        _pages = [.. output.Split('\f').Select(page => page.Split('\n'))];
        FindRunningLines();
    }

    public (string Text, ImmutableArray<TextBlock> Blocks) Compose()
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        for (int page = 0; page < _pages.Length && text.Length < CaptureLimits.MostTextCharacters; page++)
            foreach (string paragraph in Paragraphs(_pages[page]))
                Add(text, blocks, paragraph, page + 1);
        return (text.ToString(), blocks.ToImmutable());
    }

    private static void Add(StringBuilder text, ImmutableArray<TextBlock>.Builder blocks, string paragraph, int page)
    {
        if (blocks.Count > 0 && blocks[^1].Page == page - 1 && Continues(text, paragraph))
        {
            TextBlock last = blocks[^1];
            text.Append(' ').Append(paragraph);
            blocks[^1] = last with { Span = new TextSpan(last.Span.Start, text.Length - last.Span.Start) };
            return;
        }

        if (text.Length > 0) text.Append("\n\n");
        blocks.Add(new TextBlock(new TextSpan(text.Length, paragraph.Length), BlockKind.Paragraph, page));
        text.Append(paragraph);
    }

    /// <summary>A sentence runs over the page's end.</summary>
    private static bool Continues(StringBuilder text, string paragraph)
    {
        char last = text[^1];
        return char.IsLower(paragraph[0]) && (char.IsLetter(last) || last is ',' or '-' or ';');
    }

    private IEnumerable<string> Paragraphs(string[] lines)
    {
        var paragraph = new StringBuilder();
        int first = 0, last = lines.Length - 1;
        while (first <= last && IsPassedOver(lines[first], first)) first++;
        while (last >= first && IsPassedOver(lines[last], 0)) last--;
        for (int i = first; i <= last; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0)
            {
                if (paragraph.Length > 0) yield return paragraph.ToString();
                paragraph.Clear();
                continue;
            }

            Join(paragraph, line);
        }

        if (paragraph.Length > 0) yield return paragraph.ToString();
    }

    private bool IsPassedOver(string line, int at) => at < EdgeLines + 2 && (line.AsSpan().Trim().IsEmpty || IsPageNumber(line) || _running.Contains(Shape(line)));

    private void Join(StringBuilder paragraph, string line)
    {
        if (paragraph.Length == 0)
        {
            paragraph.Append(line);
            return;
        }

        char last = paragraph[^1];
        if (last == '\u00AD' || (last == '-' && char.IsLower(line[0]) && paragraph.Length > 1 && char.IsLetter(paragraph[^2])))
        {
            if (last == '\u00AD' || !StaysHyphenated(paragraph, line)) paragraph.Length--;
            paragraph.Append(line);
            return;
        }

        paragraph.Append(' ').Append(line);
    }

    /// <summary>The paper itself writes the compound with a hyphen inside a line.</summary>
    private bool StaysHyphenated(StringBuilder paragraph, string line)
    {
        int start = paragraph.Length - 1;
        while (start > 0 && char.IsLetter(paragraph[start - 1])) start--;
        int end = 0;
        while (end < line.Length && char.IsLetter(line[end])) end++;
        string left = paragraph.ToString(start, paragraph.Length - 1 - start), right = line[..end];
        return right.Length > 0 && _source.Contains($"{left}-{right}", StringComparison.OrdinalIgnoreCase)
            && !_source.Contains(left + right, StringComparison.OrdinalIgnoreCase);
    }

    private void FindRunningLines()
    {
        int pages = _pages.Count(p => p.Any(l => l.AsSpan().Trim().Length > 0));
        if (pages < 3) return;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string[] page in _pages)
        {
            string[] filled = [.. page.Where(l => l.AsSpan().Trim().Length > 0)];
            IEnumerable<string> edges = filled.Take(EdgeLines).Concat(filled.Skip(Math.Max(EdgeLines, filled.Length - EdgeLines)));
            foreach (string shape in edges.Select(Shape).Where(s => s.Length > 2).Distinct(StringComparer.Ordinal)) seen[shape] = seen.GetValueOrDefault(shape) + 1;
        }

        foreach ((string shape, int count) in seen)
            if (count >= 3 && count * 3 >= pages) _running.Add(shape);
    }

    /// <summary>A line with its numbers made alike.</summary>
    private static string Shape(string line)
    {
        var shape = new StringBuilder();
        foreach (char c in line.AsSpan().Trim())
        {
            if (!char.IsAsciiDigit(c)) shape.Append(c);
            else if (shape.Length == 0 || shape[^1] != '#') shape.Append('#');
        }

        return shape.ToString();
    }

    private static bool IsPageNumber(string line)
    {
        string shape = Shape(line).Trim('-', ' ', '\u2013', '|', '.', '/');
        return shape is "#" or "Page #" or "page #" or "Page # of #" or "# / #" or "#/#" or "# of #" or "Seite #" or "p. #" || (shape.Length is > 0 and <= 6 && shape.All(c => c is 'i' or 'v' or 'x'));
    }
}
