using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using InForce.App.Desk;
using Microsoft.AspNetCore.Html;

namespace InForce.Web.Rendering;

/// <summary>Who took a report from whom, as a small picture: origins at the left, each taker one column further right.</summary>
internal sealed class OriginGraph(ImmutableArray<OriginLink> links) : IHtmlContent
{
    private const int ColumnWidth = 250;
    private const int RowHeight = 46;
    private const int BoxWidth = 200;
    private const int BoxHeight = 34;

    /// <summary>More would be no picture: the table beside it lists all.</summary>
    private const int MostBoxes = 60;

    /// <summary>How a source is marked that is drawn because others took from it.</summary>
    private const string Unseen = "unseen";

    private const string Outside = "EXT:";

    /// <summary>The name of an outlet that a report was taken from and that is not in the record; null for a document.</summary>
    public static string? OutsideName(string from) => from.StartsWith(Outside, StringComparison.Ordinal) ? from[Outside.Length..] : null;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ImmutableArray<(OriginLink Link, int Depth, int Row)> placed = Place();
        var at = placed.ToDictionary(p => p.Link.Doc, StringComparer.Ordinal);
        int width = placed.Select(p => p.Depth).DefaultIfEmpty().Max() * ColumnWidth + BoxWidth + 20;
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {placed.Length * RowHeight + 10}\" width=\"{width}\" height=\"{placed.Length * RowHeight + 10}\" aria-hidden=\"true\">"));
        foreach ((OriginLink link, int depth, int row) in placed)
        {
            (int x, int y) = (depth * ColumnWidth + 10, row * RowHeight + 6);
            if (link.From is { } from && at.TryGetValue(from, out var source))
            {
                (int sx, int sy) = (source.Depth * ColumnWidth + 10 + BoxWidth, source.Row * RowHeight + 6 + (BoxHeight / 2));
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{sx} {sy} C{sx + 30} {sy} {x - 30} {y + (BoxHeight / 2)} {x} {y + (BoxHeight / 2)}\"/>"));
            }

            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"4\"{ClassOf(link)}/>"));
            WriteLine(writer, encoder, x + 8, y + 15, null, link.Publisher ?? OutsideName(link.Doc) ?? link.Doc);
            WriteLine(writer, encoder, x + 8, y + 28, "faint", link.How == Unseen ? "not among these" : link.From is null ? "own telling" : Words.Plain(link.How));
        }

        writer.Write("</svg>");
    }

    private static string ClassOf(OriginLink link) => link.How == Unseen ? " class=\"outside\"" : link.From is null ? " class=\"own\"" : string.Empty;

    private static void WriteLine(TextWriter writer, HtmlEncoder encoder, int x, int y, string? style, string text)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\"{(style is null ? string.Empty : $" class=\"{style}\"")}>"));
        encoder.Encode(writer, Inert.Plain(Shorten.To(text, 26)));
        writer.Write("</text>");
    }

    private ImmutableArray<(OriginLink Link, int Depth, int Row)> Place()
    {
        ILookup<string, OriginLink> takers = links.Where(l => l.From is not null).ToLookup(l => l.From!, StringComparer.Ordinal);
        var known = links.Select(l => l.Doc).ToHashSet(StringComparer.Ordinal);
        IEnumerable<OriginLink> unseen = takers.Select(t => t.Key).Where(from => !known.Contains(from)).Select(from => new OriginLink(from, from, null, null, Unseen, string.Empty));
        var placed = ImmutableArray.CreateBuilder<(OriginLink, int, int)>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(OriginLink Link, int Depth)>(links.Where(l => l.From is null).Concat(unseen).Reverse().Select(l => (l, 0)));
        while (open.TryPop(out var next) && placed.Count < MostBoxes)
        {
            if (!done.Add(next.Link.Doc))
            {
                continue;
            }

            placed.Add((next.Link, next.Depth, placed.Count));
            foreach (OriginLink taker in takers[next.Link.Doc].Reverse())
            {
                open.Push((taker, next.Depth + 1));
            }
        }

        return placed.ToImmutable();
    }
}
