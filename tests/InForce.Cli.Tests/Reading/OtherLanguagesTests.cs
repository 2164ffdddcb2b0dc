using System.Text.Json;
using InForce.Cli.Tests.Program;
using InForce.Testing;

namespace InForce.Cli.Tests.Reading;

/// <summary>Documents in languages without a reading model: declined one by one, counted, and the others read.</summary>
public sealed class OtherLanguagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_is_declined_with_a_warning_and_all_are_counted()
    {
        int others = OtherLanguages.Sentences.Count;
        _folder.Write("docs.jsonl", string.Join('\n', OtherLanguages.Sentences.Select(s => JsonSerializer.Serialize(new { id = s.Tag, published = "2026-01-15", text = s.Text }))
            .Append("""{"id":"en","published":"2026-01-15","text":"Chile left the Ottawa Convention on 3 May 2024."}""")));

        Answer read = BuiltProgram.Run(_folder.Path, "read", "docs.jsonl", "--format", "jsonl");
        Answer add = BuiltProgram.Run(_folder.Path, "add", "docs.jsonl", "--record", "r.db");

        Assert.True(others >= 12);
        Assert.Equal(0, read.Code);
        Assert.All(read.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains("\"doc\":\"en\"", line, StringComparison.Ordinal));
        Assert.All(OtherLanguages.Sentences, s => Assert.Contains(read.ErrorLines, line => line.StartsWith($"inforce: {s.Tag}: declined: the text is in ", StringComparison.Ordinal)));
        Assert.Equal($"inforce: {others} document(s) declined: no model for their language", read.ErrorLines[^1]);
        Assert.Contains($"\"declined\":{others}", add.Output, StringComparison.Ordinal);
    }
}
