using System.Text;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Briefs;

/// <summary>The brief as Markdown with footnotes (<c>[^1]</c>), as GitHub, Pandoc and most editors read them.</summary>
public static class MarkdownBrief
{
    public static void Write(TextWriter to, BriefDocument brief)
    {
        to.Write($"# {Escape(brief.Title)}\n\n{Escape(brief.Subtitle)}\n\n");
        foreach (BriefFact fact in brief.Facts)
        {
            to.Write($"- **{Escape(fact.Name)}:** {Escape(fact.Value)}\n");
        }

        foreach (BriefSection section in brief.Sections)
        {
            to.Write($"\n{new string('#', section.Level)} {Escape(section.Heading)}\n");
            foreach (BriefBlock block in section.Blocks)
            {
                to.Write('\n');
                WriteBlock(to, block);
            }
        }

        WriteSources(to, brief);
        to.Write("\n## Notes\n\n");
        foreach (BriefNote note in brief.Notes)
        {
            to.Write($"[^{note.Number}]: {string.Join("; ", note.Citations.Select(c => Citation(brief, c)))}.\n\n");
        }

        foreach (string remark in brief.Remarks)
        {
            to.Write($"*{Escape(remark)}*\n\n");
        }
    }

    private static void WriteBlock(TextWriter to, BriefBlock block)
    {
        switch (block)
        {
            case BriefBlock.Paragraph paragraph:
                to.Write(string.Join(' ', paragraph.Sentences.Select(Sentence)) + "\n");
                break;
            case BriefBlock.Points points:
                foreach (BriefSentence item in points.Items)
                {
                    to.Write("- " + Sentence(item) + "\n");
                }

                break;
            case BriefBlock.Table table:
                to.Write("| " + string.Join(" | ", table.Head.Select(Escape)) + " |\n");
                to.Write("|" + string.Concat(table.Head.Select(_ => " --- |")) + "\n");
                foreach (var row in table.Rows)
                {
                    to.Write("| " + string.Join(" | ", row.Select(Sentence)) + " |\n");
                }

                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteSources(TextWriter to, BriefDocument brief)
    {
        if (brief.Sources.IsEmpty)
        {
            return;
        }

        to.Write("\n## Sources\n\n| Document | Publisher | Title | Day | Address | Capture (SHA-256) |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (BriefSource source in brief.Sources)
        {
            string address = source.Address is { Length: > 0 } a ? Address(PlainText.OneLine(a)) : "none";
            to.Write($"| {Escape(PlainText.OneLine(source.Doc))} | {Escape(NoteText.PublisherOf(source))} | {Escape(NoteText.TitleOf(source))} | {NoteText.DayOf(source)} | {address} | `{source.CaptureHash}` |\n");
        }
    }

    private static string Sentence(BriefSentence sentence)
    {
        string lead = sentence.Lead is { } l ? $"**{Escape(l)}** " : string.Empty;
        string note = sentence.Note is { } n ? $"[^{n}]" : string.Empty;
        return lead + Escape(sentence.Text) + note;
    }

    private static string Citation(BriefDocument brief, BriefCitation citation) =>
        string.Concat(NoteText.Of(brief, citation).Select(part => part.Kind switch
        {
            NotePartKind.Title => "*" + EscapeAsIs(part.Text) + "*",
            NotePartKind.Hash => "`" + part.Text + "`",
            NotePartKind.Address => Address(part.Text),
            NotePartKind.Quote => "“" + EscapeAsIs(part.Text) + "”",
            _ => EscapeAsIs(part.Text),
        }));

    /// <summary>Only web addresses become links.</summary>
    private static string Address(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? $"<{uri!.AbsoluteUri}>" : EscapeAsIs(address);

    /// <summary>Words that no Markdown reader takes for markup, wherever they stand.</summary>
    internal static string Escape(string text) => EscapeAsIs(PlainText.OneLine(text));

    private static string EscapeAsIs(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            bool anywhere = c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '&' or '~' or '^' or '$';
            bool atStart = i == 0 && c is '#' or '+' or '-' or '=';
            bool afterNumber = c is '.' or ')' && i > 0 && i < 10 && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0;
            if (anywhere || atStart || afterNumber)
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
