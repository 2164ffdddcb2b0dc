using System.Text.Encodings.Web;
using System.Text.Unicode;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Briefs;

/// <summary>The brief as one HTML file without scripts or outside parts, fit for the screen and for paper.</summary>
public static class HtmlBrief
{
    private static readonly HtmlEncoder s_html = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        :root{color-scheme:light dark}
        body{font:16px/1.5 Georgia,'Times New Roman',serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
        h1{font-size:1.7rem;line-height:1.2;margin:0 0 .3rem}h2{font-size:1.25rem;margin:2rem 0 .4rem;border-bottom:1px solid #c9ced6}h3{font-size:1.05rem;margin:1.4rem 0 .3rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:1rem 0}dt{font-weight:bold}dd{margin:0}
        table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #d9dde3}
        .wide{overflow-x:auto}code,.hash{font:.78rem/1.4 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}a{color:#0b5394;overflow-wrap:anywhere}
        sup a{text-decoration:none;padding:0 .1em}ol.notes{font-size:.9rem;padding-left:2.4rem}ol.notes li{margin:.35rem 0}.remark{font-style:italic;color:#4a525c}
        @media (prefers-color-scheme:dark){body{color:#e6e9ed;background:#14171b}a{color:#8ec2ff}h2{border-color:#3a424c}th,td{border-color:#2c333b}.remark{color:#b3bcc6}}
        @media print{body{margin:0;max-width:none;font-size:11pt;color:#000;background:#fff}a{color:inherit;text-decoration:none}h2,h3{break-after:avoid}tr,li{break-inside:avoid}}
        """;

    public static void Write(TextWriter to, BriefDocument brief)
    {
        to.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        to.Write($"<title>{Encode(brief.Title)}</title>\n<style>\n{Style.ReplaceLineEndings("\n")}\n</style>\n</head>\n<body>\n<main>\n<h1>{Encode(brief.Title)}</h1>\n<p>{Encode(brief.Subtitle)}</p>\n<dl>\n");
        foreach (BriefFact fact in brief.Facts)
        {
            to.Write($"<dt>{Encode(fact.Name)}</dt><dd>{Encode(fact.Value)}</dd>\n");
        }

        to.Write("</dl>\n");
        foreach (BriefSection section in brief.Sections)
        {
            to.Write($"<h{section.Level}>{Encode(section.Heading)}</h{section.Level}>\n");
            foreach (BriefBlock block in section.Blocks)
            {
                WriteBlock(to, block);
            }
        }

        WriteSources(to, brief);
        WriteNotes(to, brief);
        foreach (string remark in brief.Remarks)
        {
            to.Write($"<p class=\"remark\">{Encode(remark)}</p>\n");
        }

        to.Write("</main>\n</body>\n</html>\n");
    }

    private static void WriteBlock(TextWriter to, BriefBlock block)
    {
        switch (block)
        {
            case BriefBlock.Paragraph paragraph:
                to.Write($"<p>{string.Join(' ', paragraph.Sentences.Select(Sentence))}</p>\n");
                break;
            case BriefBlock.Points points:
                to.Write($"<ul>\n{string.Concat(points.Items.Select(i => $"<li>{Sentence(i)}</li>\n"))}</ul>\n");
                break;
            case BriefBlock.Table table:
                WriteTable(to, table.Head, table.Rows.Select(r => r.Select(Sentence)));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteTable(TextWriter to, IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        to.Write("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n<thead><tr>");
        to.Write(string.Concat(head.Select(h => $"<th scope=\"col\">{Encode(h)}</th>")));
        to.Write("</tr></thead>\n<tbody>\n");
        foreach (IEnumerable<string> row in rows)
        {
            to.Write($"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>\n");
        }

        to.Write("</tbody></table></div>\n");
    }

    private static void WriteSources(TextWriter to, BriefDocument brief)
    {
        if (brief.Sources.IsEmpty)
        {
            return;
        }

        to.Write("<h2>Sources</h2>\n");
        WriteTable(to, ["Document", "Publisher", "Title", "Day", "Address", "Capture (SHA-256)"], brief.Sources.Select(s => (IEnumerable<string>)
        [
            Encode(s.Doc), Encode(NoteText.PublisherOf(s)), Encode(NoteText.TitleOf(s)), Encode(NoteText.DayOf(s)),
            s.Address is { Length: > 0 } address ? Link(address) : "none", $"<span class=\"hash\">{Encode(s.CaptureHash)}</span>",
        ]));
    }

    private static void WriteNotes(TextWriter to, BriefDocument brief)
    {
        to.Write("<h2>Notes</h2>\n<ol class=\"notes\">\n");
        foreach (BriefNote note in brief.Notes)
        {
            string text = string.Join("; ", note.Citations.Select(c => Citation(brief, c)));
            to.Write($"<li id=\"note-{note.Number}\">{text}. <a href=\"#ref-{note.Number}\" aria-label=\"Back to the sentence of note {note.Number}\">↩</a></li>\n");
        }

        to.Write("</ol>\n");
    }

    private static string Sentence(BriefSentence sentence)
    {
        string lead = sentence.Lead is { } l ? $"<strong>{Encode(l)}</strong> " : string.Empty;
        string note = sentence.Note is { } n ? $"<sup><a id=\"ref-{n}\" href=\"#note-{n}\" aria-label=\"Note {n}\">{n}</a></sup>" : string.Empty;
        return lead + Encode(sentence.Text) + note;
    }

    private static string Citation(BriefDocument brief, BriefCitation citation) =>
        string.Concat(NoteText.Of(brief, citation).Select(part => part.Kind switch
        {
            NotePartKind.Title => $"<em>{s_html.Encode(part.Text)}</em>",
            NotePartKind.Address => Link(part.Text),
            NotePartKind.Hash => $"<span class=\"hash\">{s_html.Encode(part.Text)}</span>",
            NotePartKind.Quote => $"“{s_html.Encode(part.Text)}”",
            _ => s_html.Encode(part.Text),
        }));

    /// <summary>Only web addresses become links; a <c>javascript:</c> address stays words.</summary>
    private static string Link(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? $"<a href=\"{s_html.Encode(uri!.AbsoluteUri)}\" rel=\"noreferrer nofollow\">{Encode(address)}</a>"
            : Encode(address);

    private static string Encode(string text) => s_html.Encode(PlainText.OneLine(text));
}
