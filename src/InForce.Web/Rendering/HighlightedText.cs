using System.Collections.Immutable;
using System.Text.Encodings.Web;
using InForce.App.Desk;
using Microsoft.AspNetCore.Html;

namespace InForce.Web.Rendering;

/// <summary>The text of a document as captured, every character in its place, with the words that carry statements marked and linked to their cards.</summary>
/// <remarks>Evidence may overlap: the text is cut at every edge, and each run names all statements it belongs to.</remarks>
internal sealed class HighlightedText : IHtmlContent
{
    private readonly string _text;
    private readonly ImmutableArray<StatementView> _statements;

    /// <param name="statements">Those whose evidence does not stand in the text are left out, as their card says.</param>
    public HighlightedText(string text, IEnumerable<StatementView> statements)
    {
        _text = text;
        _statements = [.. statements.Where(s => s.Statement.Verify(text))];
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        int[] edges = [.. _statements.SelectMany(s => new[] { s.Statement.Start, s.Statement.End }).Append(0).Append(_text.Length).Distinct().Order()];
        var open = new List<StatementView>();
        ILookup<int, StatementView> byStart = _statements.ToLookup(s => s.Statement.Start);
        for (int i = 0; i + 1 < edges.Length; i++)
        {
            (int start, int end) = (edges[i], edges[i + 1]);
            open.RemoveAll(s => s.Statement.End <= start);
            foreach (StatementView begun in byStart[start])
            {
                open.Add(begun);
                WriteAnchor(writer, encoder, begun);
            }

            WriteRun(writer, encoder, _text.AsSpan(start, end - start), open);
        }
    }

    private static void WriteAnchor(TextWriter writer, HtmlEncoder encoder, StatementView statement)
    {
        writer.Write("<span data-at id=\"at-");
        encoder.Encode(writer, statement.Statement.Id);
        writer.Write("\" data-statement=\"");
        encoder.Encode(writer, statement.Statement.Id);
        writer.Write("\"></span>");
    }

    private static void WriteRun(TextWriter writer, HtmlEncoder encoder, ReadOnlySpan<char> run, List<StatementView> open)
    {
        if (open.Count == 0)
        {
            Inert.Write(writer, encoder, run);
            return;
        }

        StatementView top = open.MinBy(s => s.Statement.End - s.Statement.Start)!;
        writer.Write("<a class=\"ev\" href=\"#card-");
        encoder.Encode(writer, Uri.EscapeDataString(top.Statement.Id));
        writer.Write($"\"><mark class=\"{FamilyClass(top.Family)} {CertaintyClass(top.Statement.Confidence)}\" data-statements=\"");
        encoder.Encode(writer, string.Join(' ', open.Select(s => s.Statement.Id)));
        writer.Write("\">");
        Inert.Write(writer, encoder, run);
        writer.Write("</mark></a>");
    }

    public static string FamilyClass(string family) => family switch
    {
        "treaty life" => "f-treaty",
        "programmes" => "f-programmes",
        "stance and process" => "f-stance",
        "use and harm" => "f-harm",
        _ => "f-rest",
    };

    /// <summary>Three steps of certainty, shown by the line under the words; an unknown one is shown as sure as the rule that found it.</summary>
    public static string CertaintyClass(double? confidence) => confidence switch
    {
        null or >= 0.8 => "c-sure",
        >= 0.5 => "c-likely",
        _ => "c-weak",
    };
}
