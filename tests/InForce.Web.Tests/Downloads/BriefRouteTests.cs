using System.IO.Compression;
using System.Net;
using InForce.Testing;

namespace InForce.Web.Tests.Downloads;

/// <summary>A brief as downloaded from a page, in each form.</summary>
public sealed class BriefRouteTests(FilledDesk desk)
{
    private const string Day = "?on=2025-12-20";

    [Fact]
    public async Task As_Markdown_it_states_the_law_and_numbers_its_notes()
    {
        string brief = await desk.TextAsync("/brief/LVA.md" + Day);

        Assert.StartsWith("# ", brief, StringComparison.Ordinal);
        Assert.Contains("Art. 20", brief, StringComparison.Ordinal);
        Assert.Contains("[^1]", brief, StringComparison.Ordinal);
        Assert.Contains("rigadaybook.example", brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_web_page_it_stands_alone_and_holds_no_script()
    {
        using HttpResponseMessage answer = await desk.GetAsync("/brief/LVA.html" + Day);
        string brief = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<!DOCTYPE html>", brief, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", brief, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task As_a_Word_file_it_is_a_whole_package_with_notes()
    {
        using HttpResponseMessage answer = await desk.GetAsync("/brief/LVA-AVM.docx");

        using var package = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Contains(package.Entries, e => e.FullName == "word/document.xml");
        Assert.Equal("brief-LVA-AVM.docx", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    [Fact]
    public async Task Pandoc_reads_the_Word_file_back()
    {
        Assert.SkipUnless(ConsumerProgram.HasPandoc, ConsumerProgram.NoPandoc);
        using HttpResponseMessage answer = await desk.GetAsync("/brief/LVA.docx" + Day);
        string file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        string plain = ConsumerProgram.Run("pandoc", ["-f", "docx", "-t", "plain", "--wrap=none", file], string.Empty);
        File.Delete(file);

        Assert.Contains("Latvia", plain, StringComparison.Ordinal);
        Assert.Contains("Art. 20", plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/brief/LVA.odt", HttpStatusCode.BadRequest)]
    [InlineData("/brief/Lettland.md", HttpStatusCode.BadRequest)]
    public async Task Another_form_or_an_unknown_state_is_refused(string path, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await desk.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
    }
}
