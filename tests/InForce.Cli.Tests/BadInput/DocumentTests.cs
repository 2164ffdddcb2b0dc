using InForce.Cli.Tests.Program;

namespace InForce.Cli.Tests.BadInput;

/// <summary>What a person meets who gives the program a file it cannot read: one line with file, place and remedy, and nothing lost.</summary>
public sealed class DocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("missing.txt", "no such file or folder")]
    [InlineData("empty.txt", "the file is empty")]
    [InlineData("binary.txt", "a binary file")]
    public void A_file_that_is_no_document_is_refused_in_one_line_and_stores_nothing(string name, string what)
    {
        _folder.Write("empty.txt", string.Empty);
        var noise = new byte[5_000];
        new Random(7).NextBytes(noise);
        File.WriteAllBytes(Path.Combine(_folder.Path, "binary.txt"), noise);

        Answer read = BuiltProgram.Run(_folder.Path, "read", name);
        Answer add = BuiltProgram.Run(_folder.Path, "add", name, "--record", "r.db");

        Assert.Equal((3, string.Empty), (read.Code, read.Output));
        Assert.Equal($"inforce: {name}: {what}", Assert.Single(read.ErrorLines).Split(';')[0].Split(',')[0]);
        Assert.Contains("; ", read.Error, StringComparison.Ordinal);
        Assert.Equal(3, add.Code);
        Assert.Contains("\"new\":0", add.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_seventeenth_line_is_named_and_the_other_nineteen_documents_are_kept()
    {
        string[] lines = [.. Enumerable.Range(1, 20).Select(n => n == 17 ? "{\"id\":\"d17\", broken" : $$"""{"id":"d{{n}}","text":"Nothing of note, number {{n}}."}""")];
        _folder.Write("batch.jsonl", string.Join('\n', lines));

        Answer add = BuiltProgram.Run(_folder.Path, "add", "batch.jsonl", "--record", "r.db");
        Answer again = BuiltProgram.Run(_folder.Path, "add", "batch.jsonl", "--record", "r.db");

        Assert.Equal(3, add.Code);
        Assert.StartsWith("inforce: batch.jsonl line 17: no valid JSON", Assert.Single(add.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("\"new\":19,\"known\":0", add.Output, StringComparison.Ordinal);
        Assert.Contains("\"new\":0,\"known\":19", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_document_of_200_MB_is_refused_and_its_neighbour_read()
    {
        string path = Path.Combine(_folder.Path, "big.txt");
        using (FileStream big = File.Create(path))
        {
            byte[] line = [.. System.Text.Encoding.ASCII.GetBytes(new string('a', 99)), (byte)'\n'];
            for (int n = 0; n < 2_000_000; n++) big.Write(line);
        }

        _folder.Write("good.txt", "Latvia's parliament voted on 16 April 2025 to leave the Ottawa Convention.");

        Answer read = BuiltProgram.Run(_folder.Path, "read", "big.txt", "good.txt");

        Assert.Equal(3, read.Code);
        Assert.Equal("inforce: big.txt: a single document over 64 MB; give it in parts; one document is at most 64 MB", Assert.Single(read.ErrorLines));
        Assert.Contains("\"doc\":\"good\"", read.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_read_permission_is_refused_as_such()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Unix permissions and setpriv");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder.Write("closed.txt", "text"), UnixFileMode.None);

        Answer read = BuiltProgram.Unprivileged(_folder.Path, "read", "closed.txt");

        Assert.Equal(3, read.Code);
        Assert.Contains("closed.txt: you have no permission to read it; ", Assert.Single(read.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_said_in_one_line_and_the_record_opens_again_with_what_was_acknowledged()
    {
        using SmallDisk? disk = SmallDisk.TryMount(_folder.Path, kilobytes: 400);
        Assert.SkipWhen(disk is null, "needs root on Linux, to mount a small disk in memory");
        string record = Path.Combine(disk.Path, "r.db");
        string first = _folder.Write("first.txt", "Latvia's parliament voted on 16 April 2025 to leave the Ottawa Convention.");
        string many = _folder.Write("many.jsonl", string.Join('\n', Enumerable.Range(1, 400).Select(n => $$"""{"id":"d{{n}}","text":"{{new string('x', 2_000)}} {{n}}"}""")));

        Answer before = BuiltProgram.Run(_folder.Path, "add", first, "--record", record);
        Answer full = BuiltProgram.Run(_folder.Path, "add", many, "--record", record);
        Answer after = BuiltProgram.Run(_folder.Path, "add", first, "--record", record);

        Assert.Equal(0, before.Code);
        Assert.Equal(4, full.Code);
        Assert.Contains("the disk is full", Assert.Single(full.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("\"known\":1", after.Output, StringComparison.Ordinal);
    }
}
