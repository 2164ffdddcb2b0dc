using System.Text;
using InForce.App.Capture;
using InForce.Capture;

namespace InForce.App.Tests.Capture;

public sealed class DocumentSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("inforce-input-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_broken_seventeenth_line_is_named_and_the_other_lines_are_kept()
    {
        string file = Put("docs.jsonl", string.Join('\n', Enumerable.Range(1, 20).Select(i => i == 17 ? "{\"id\": \"x\", " : $"{{\"id\":\"D{i}\",\"text\":\"Text {i}.\"}}")));

        List<CaptureOutcome> outcomes = Read(file);

        Assert.Equal(19, outcomes.OfType<CaptureOutcome.Captured>().Count());
        CaptureOutcome.Refused refused = Assert.Single(outcomes.OfType<CaptureOutcome.Refused>());
        Assert.Equal(file + " line 17", refused.Where);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void Missing_empty_and_binary_files_are_refused_with_a_remedy_and_good_ones_kept()
    {
        string empty = Put("empty.txt", string.Empty);
        string binary = Path.Combine(_folder, "program.bin");
        File.WriteAllBytes(binary, [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0]);
        string good = Put("good.txt", "RIGA, 1 May 2025 - The Saeima voted.");

        List<CaptureOutcome> outcomes = Read(Path.Combine(_folder, "missing.txt"), empty, binary, good);

        Assert.Equal(["no such file or folder", "the file is empty", "a binary file, no document"], outcomes.OfType<CaptureOutcome.Refused>().Select(r => r.What));
        Assert.All(outcomes.OfType<CaptureOutcome.Refused>(), r => Assert.NotEmpty(r.Remedy));
        Assert.Equal("good", Assert.Single(outcomes.OfType<CaptureOutcome.Captured>()).Document.Document.Id);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_refused_as_such()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName != "root", "needs a user whom permissions stop");
        string file = Put("secret.txt", "text");
        if (OperatingSystem.IsLinux()) File.SetUnixFileMode(file, UnixFileMode.None);

        CaptureOutcome.Refused refused = Assert.IsType<CaptureOutcome.Refused>(Assert.Single(Read(file)));

        Assert.Contains("permission", refused.What, StringComparison.Ordinal);
    }

    [Fact]
    public void One_document_over_64_MB_is_refused_whether_as_a_file_or_as_a_line()
    {
        string text = Path.Combine(_folder, "big.txt");
        using (FileStream big = File.Create(text))
        {
            byte[] chunk = Encoding.ASCII.GetBytes(new string('a', 1 << 20));
            for (int i = 0; i < 65; i++) big.Write(chunk);
        }

        string lines = Put("lines.jsonl", "{\"id\":\"A\",\"text\":\"a\"}\n{\"id\":\"B\",\"text\":\"" + new string('b', 65 << 20) + "\"}\n{\"id\":\"C\",\"text\":\"c\"}\n");

        List<CaptureOutcome> outcomes = Read(text, lines);

        Assert.Equal(["a single document over 64 MB", "a single document over 64 MB"], outcomes.OfType<CaptureOutcome.Refused>().Select(r => r.What));
        Assert.Equal(["A", "C"], outcomes.OfType<CaptureOutcome.Captured>().Select(c => c.Document.Document.Id));
    }

    [Fact]
    public void Folders_are_read_in_ordinal_order_and_files_of_other_kinds_passed_over()
    {
        Put("b.txt", "Second.");
        Put("a.txt", "First.");
        Put("README.png", "not read");
        Put(Path.Combine("deeper", "c.txt"), "Third.");

        Assert.Equal(["a", "b", "c"], Read(_folder).OfType<CaptureOutcome.Captured>().Select(c => c.Document.Document.Id));
    }

    [Fact]
    public void A_glob_names_files_and_one_that_fits_nothing_says_so()
    {
        Put("a.txt", "First.");
        Put("b.note", "Second.");

        Assert.Equal("a", Assert.Single(Read(Path.Combine(_folder, "*.txt")).OfType<CaptureOutcome.Captured>()).Document.Document.Id);
        Assert.Equal("no file fits", Assert.IsType<CaptureOutcome.Refused>(Assert.Single(Read(Path.Combine(_folder, "*.pdf")))).What);
    }

    [Fact]
    public void Plain_text_is_kept_verbatim_except_for_a_byte_order_mark()
    {
        string file = Path.Combine(_folder, "marked.txt");
        File.WriteAllBytes(file, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("  Two  spaces\r\n\tand a tab \n")]);

        Assert.Equal("  Two  spaces\r\n\tand a tab \n", Assert.IsType<CaptureOutcome.Captured>(Assert.Single(Read(file))).Document.Document.Text);
    }

    [Fact]
    public void Standard_input_is_a_dash()
    {
        var source = new DocumentSource(() => new MemoryStream("Read from a pipe."u8.ToArray()));

        CaptureOutcome outcome = Assert.Single(source.Read(["-"]));

        Assert.Equal("Read from a pipe.", Assert.IsType<CaptureOutcome.Captured>(outcome).Document.Document.Text);
    }

    private List<CaptureOutcome> Read(params string[] paths) => [.. new DocumentSource().Read(paths)];

    private string Put(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
