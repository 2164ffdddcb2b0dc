using InForce.Core.Problems;
using InForce.Exchange.Briefs;

namespace InForce.App.Brief;

/// <summary>The three forms a brief is written in.</summary>
public enum BriefForm
{
    Markdown,
    Html,
    Docx,
}

/// <summary>Writes a brief in the form a file's name asks for.</summary>
public static class BriefFile
{
    /// <summary>Ends of file names, with the form each stands for.</summary>
    private static readonly (string End, BriefForm Form)[] s_forms = [(".md", BriefForm.Markdown), (".html", BriefForm.Html), (".htm", BriefForm.Html), (".docx", BriefForm.Docx)];

    /// <exception cref="BadInputException">The name ends in none of <c>.md</c>, <c>.html</c>, <c>.docx</c>.</exception>
    public static BriefForm FormOf(string path)
    {
        foreach ((string end, BriefForm form) in s_forms)
        {
            if (path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return form;
            }
        }

        throw new BadInputException(path, "a brief is not written in this form", "end the name in .md, .html or .docx");
    }

    public static string MediaTypeOf(BriefForm form) => form switch
    {
        BriefForm.Markdown => "text/markdown; charset=utf-8",
        BriefForm.Html => "text/html; charset=utf-8",
        BriefForm.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <param name="at">Written into the properties of the Word form.</param>
    public static byte[] Bytes(BriefDocument brief, BriefForm form, DateTimeOffset at)
    {
        using var file = new MemoryStream();
        if (form == BriefForm.Docx)
        {
            DocxBrief.Write(file, brief, at);
            return file.ToArray();
        }

        using (var text = new StreamWriter(file, new System.Text.UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            if (form == BriefForm.Html)
            {
                HtmlBrief.Write(text, brief);
            }
            else
            {
                MarkdownBrief.Write(text, brief);
            }
        }

        return file.ToArray();
    }

    /// <summary>Whole or not at all: written beside the target and then moved there.</summary>
    /// <exception cref="IOException">The folder is missing or full.</exception>
    public static void Save(BriefDocument brief, string path, DateTimeOffset at) =>
        Exports.WholeFile.Save(path, Bytes(brief, FormOf(path), at));
}
