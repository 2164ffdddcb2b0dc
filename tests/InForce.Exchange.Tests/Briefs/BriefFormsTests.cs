using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using InForce.Exchange.Briefs;
using InForce.Testing;

namespace InForce.Exchange.Tests.Briefs;

public sealed partial class BriefFormsTests
{
    private static readonly DateTimeOffset s_created = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Markdown_reads_as_approved() => Approved.Match(Markdown(), "markdown");

    [Fact]
    public void Html_reads_as_approved() => Approved.Match(Html(), "html");

    [Fact]
    public void Words_of_documents_stay_words_in_html()
    {
        string html = Html();

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', html);
    }

    [Fact]
    public void Words_of_documents_stay_words_when_another_program_renders_the_markdown()
    {
        Assert.SkipUnless(ConsumerProgram.HasPandoc, ConsumerProgram.NoPandoc);

        string html = ConsumerProgram.Run("pandoc", ["-f", "markdown", "-t", "html", "--wrap=none"], Markdown());

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("**bold** [link](javascript:alert(1)) | cell", html, StringComparison.Ordinal);
        Assert.Equal(5, Footnote().Count(html));
    }

    [Fact]
    public void The_word_form_is_valid_and_has_a_footnote_for_each_note()
    {
        using var file = new MemoryStream(Docx());
        using WordprocessingDocument word = WordprocessingDocument.Open(file, false);

        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}");

        Assert.Empty(errors);
        Assert.Equal(5 + 2, word.MainDocumentPart!.FootnotesPart!.Footnotes.ChildElements.Count);
    }

    [Fact]
    public void Another_program_reads_the_word_form_with_notes_and_tables()
    {
        Assert.SkipUnless(ConsumerProgram.HasPandoc, ConsumerProgram.NoPandoc);
        string path = Path.Combine(Path.GetTempPath(), $"inforce-brief-{Environment.ProcessId}.docx");
        File.WriteAllBytes(path, Docx());

        string markdown = ConsumerProgram.Run("pandoc", ["-f", "docx", "-t", "markdown", "--wrap=none", path], string.Empty);

        File.Delete(path);
        Assert.Contains("# Legal position", markdown, StringComparison.Ordinal);
        Assert.Contains("Withdrawal takes effect six months after receipt", markdown, StringComparison.Ordinal);
        Assert.Contains("sha256:" + new string('a', 64), markdown, StringComparison.Ordinal);
        Assert.Contains("[^5]:", markdown, StringComparison.Ordinal);
        Assert.Contains("<https://post.example/a?b=1&c=2>", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_brief_gives_the_same_word_text_twice()
    {
        Assert.Equal(PartOf(Docx(), "word/document.xml"), PartOf(Docx(), "word/document.xml"));
        Assert.Equal(PartOf(Docx(), "word/footnotes.xml"), PartOf(Docx(), "word/footnotes.xml"));
    }

    private static string PartOf(byte[] docx, string name)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static string Markdown()
    {
        var text = new StringWriter();
        MarkdownBrief.Write(text, SampleBrief.Make());
        return text.ToString();
    }

    private static string Html()
    {
        var text = new StringWriter();
        HtmlBrief.Write(text, SampleBrief.Make());
        return text.ToString();
    }

    private static byte[] Docx()
    {
        using var file = new MemoryStream();
        DocxBrief.Write(file, SampleBrief.Make(), s_created);
        return file.ToArray();
    }

    [GeneratedRegex("<li id=\"fn[0-9]+\"")]
    private static partial Regex Footnote();
}
