using System.Diagnostics;
using System.Text.Json;
using InForce.Cli.Tests.Program;
using InForce.Testing;

namespace InForce.Cli.Tests.Capture;

public sealed class CaptureProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_article_says_the_same_in_every_form()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "needs pdftotext (poppler-utils)");
        foreach ((string name, byte[] bytes) in OneArticle.Forms()) File.WriteAllBytes(Path.Combine(_folder.Path, name), bytes);

        string[][] read = [.. OneArticle.Forms().Select(f => Statements(f.Name))];

        Assert.True(read[0].Length >= 3);
        Assert.All(read, statements => Assert.Equal(read[0], statements));
    }

    [Fact]
    public void The_refused_of_a_batch_are_named_and_the_others_read()
    {
        _folder.Write("good.txt", "Xanadu signed the treaty on 3 May 2025.");
        _folder.Write("empty.txt", string.Empty);
        File.WriteAllBytes(Path.Combine(_folder.Path, "binary.txt"), new byte[5000]);
        using (FileStream large = File.Create(Path.Combine(_folder.Path, "large.txt"))) large.SetLength(200_000_000);
        _folder.Write("lines.jsonl", string.Concat(Enumerable.Range(1, 20).Select(i => i == 17 ? "{\"id\":\n" : $"{{\"id\":\"d{i}\",\"text\":\"Words {i}.\"}}\n")));

        Answer answer = BuiltProgram.Run(_folder.Path, "capture", "good.txt", "missing.txt", "empty.txt", "binary.txt", "large.txt", "lines.jsonl");

        Assert.Equal(3, answer.Code);
        Assert.Equal(20, answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(5, answer.ErrorLines.Length);
        Assert.StartsWith("inforce: missing.txt: no such file", answer.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("inforce: empty.txt: the file is empty", answer.ErrorLines[1], StringComparison.Ordinal);
        Assert.StartsWith("inforce: binary.txt: a binary file", answer.ErrorLines[2], StringComparison.Ordinal);
        Assert.StartsWith("inforce: large.txt: ", answer.ErrorLines[3], StringComparison.Ordinal);
        Assert.StartsWith("inforce: lines.jsonl line 17: ", answer.ErrorLines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_that_is_killed_again_and_again_finds_every_candidate_once()
    {
        string[] wanted = WriteArchive("crawl.warc.gz", 30_000);
        var random = new Random(3);
        for (int kill = 0; kill < 10; kill++) KillAfter(random.Next(80, 900));

        Answer last = BuiltProgram.Run(_folder.Path, "scan", "crawl.warc.gz", "--terms", "terms.txt", "-o", "found");

        Assert.Equal(0, last.Code);
        Assert.Equal(wanted, File.ReadLines(Path.Combine(_folder.Path, "found", "candidates.jsonl")).Select(l => Field(l, "url")));
        Answer kept = BuiltProgram.Run(_folder.Path, "capture", Path.Combine("found", "candidates.warc.gz"));
        Assert.Equal(wanted, kept.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Field(l, "url")));
    }

    [Fact]
    public void The_state_of_another_scan_is_refused()
    {
        WriteArchive("crawl.warc.gz", 50);
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "scan", "crawl.warc.gz", "--terms", "terms.txt", "--state", "s.json").Code);
        _folder.Write("other.txt", "else\n");

        Answer answer = BuiltProgram.Run(_folder.Path, "scan", "crawl.warc.gz", "--terms", "other.txt", "--state", "s.json");

        Assert.Equal(3, answer.Code);
        Assert.Contains("s.json", Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
    }

    private string[] WriteArchive(string name, int pages)
    {
        _folder.Write("terms.txt", "wanted\n");
        using FileStream archive = File.Create(Path.Combine(_folder.Path, name));
        var wanted = new List<string>();
        var noise = new byte[600];
        for (int i = 0; i < pages; i++)
        {
            new Random(i).NextBytes(noise);
            string url = $"https://a.example/{i}";
            if (i % 50 == 7) wanted.Add(url);
            archive.Write(Warc.Gzip(Warc.Page(url, $"<p>{(i % 50 == 7 ? "wanted" : "plain")} words of an article. {Convert.ToBase64String(noise)}</p>")));
        }

        return [.. wanted];
    }

    private void KillAfter(int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "inforce.dll"), "scan", "crawl.warc.gz", "--terms", "terms.txt", "-o", "found"])
        {
            WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        if (!process.WaitForExit(milliseconds)) process.Kill();
        process.WaitForExit();
    }

    private string[] Statements(string file)
    {
        Answer answer = BuiltProgram.Run(_folder.Path, "read", file, "--format", "jsonl", "--published", OneArticle.Day);
        return [.. answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Essence)];
    }

    private static string Essence(string line)
    {
        using JsonDocument parsed = JsonDocument.Parse(line);
        JsonElement s = parsed.RootElement;
        return string.Join(" | ", s.GetProperty("kind"), s.GetProperty("actors").GetRawText(), s.GetProperty("object"), s.GetProperty("when"), s.GetProperty("modality"), s.GetProperty("evidence"));
    }

    private static string Field(string line, string name)
    {
        using JsonDocument parsed = JsonDocument.Parse(line);
        return parsed.RootElement.GetProperty(name).GetString()!;
    }
}
