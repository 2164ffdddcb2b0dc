using System.Text.Json;
using InForce.Cli.Tests.Program;
using Microsoft.Data.Sqlite;

namespace InForce.Cli.Tests.Record;

/// <summary>What a user asks of a record after adding to it: who took it from whom, what was done, was anything altered.</summary>
public sealed class LogAndOriginsTests : IDisposable
{
    private const string Original = "Latvia notified the United Nations on Friday of its withdrawal from the Ottawa Convention.";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_report_that_credits_another_is_linked_to_it_and_counts_once()
    {
        Fill();
        string id = Lines(BuiltProgram.Run(_folder.Path, "timeline", "LVA").Output).Select(l => JsonDocument.Parse(l).RootElement)
            .First(e => e.GetProperty("kind").GetString() == "instrument_notified").GetProperty("event").GetString()!;

        JsonElement origins = JsonDocument.Parse(BuiltProgram.Run(_folder.Path, "origins", id).Output).RootElement;

        Assert.Equal(1, origins.GetProperty("independent").GetInt32());
        Assert.Contains(origins.GetProperty("links").EnumerateArray(), l => l.GetProperty("doc").GetString() == "copy" && l.GetProperty("from").GetString() == "first");
    }

    [Fact]
    public void An_event_nobody_knows_is_refused_with_where_ids_come_from()
    {
        Fill();

        Answer answer = BuiltProgram.Run(_folder.Path, "origins", "e-none");

        Assert.Equal(3, answer.Code);
        Assert.Contains("take an id from 'inforce timeline", Assert.Single(answer.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_lists_what_was_done_and_tells_when_it_was_altered()
    {
        Fill();
        Answer sound = BuiltProgram.Run(_folder.Path, "log", "verify");
        string[] entries = Lines(BuiltProgram.Run(_folder.Path, "log", "list").Output);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "inforce.db")}"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE log SET who = 'nobody' WHERE entry = 2";
            command.ExecuteNonQuery();
        }

        Answer broken = BuiltProgram.Run(_folder.Path, "log", "verify");

        Assert.Equal((0, 2), (sound.Code, entries.Length));
        Assert.Equal(1, broken.Code);
        Assert.Contains("\"sound\":false,\"entries\":2,\"broken\":2,\"what\":\"entry 2 was altered\"", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_cut_short_is_whole_in_itself_and_told_by_the_head_that_was_noted()
    {
        Fill();
        string head = JsonDocument.Parse(BuiltProgram.Run(_folder.Path, "log", "verify").Output).RootElement.GetProperty("head").GetString()!;
        Answer kept = BuiltProgram.Run(_folder.Path, "log", "verify", "--head", head);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "inforce.db")}"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "DELETE FROM log WHERE entry = (SELECT max(entry) FROM log)";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        Answer unbroken = BuiltProgram.Run(_folder.Path, "log", "verify"), cut = BuiltProgram.Run(_folder.Path, "log", "verify", "--head", head);

        Assert.Equal((0, 0, 1), (kept.Code, unbroken.Code, cut.Code));
        Assert.Contains("\"sound\":false,\"entries\":1,", cut.Output, StringComparison.Ordinal);
        Assert.Contains($"its last entry has not the hash {head}: entries were cut off or added", cut.Output, StringComparison.Ordinal);
    }

    private void Fill()
    {
        _folder.Write("two.jsonl", string.Join('\n',
            $$"""{"id":"first","publisher":"Baltic Wire","published":"2025-06-27","lang":"en","text":"{{Original}}"}""",
            """{"id":"copy","publisher":"Morning Post","published":"2025-06-28","lang":"en","text":"Latvia on Friday notified the United Nations of its withdrawal from the Ottawa Convention, Baltic Wire reported."}"""));
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "add", "two.jsonl").Code);
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
