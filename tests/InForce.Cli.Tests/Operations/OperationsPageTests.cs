using System.Net;
using System.Net.Sockets;
using InForce.Cli.Tests.Program;
using InForce.Cli.Tests.Record.Killed;
using InForce.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InForce.Cli.Tests.Operations;

/// <summary>Every command of <c>docs/operations.md</c>, in order, on both databases; then the record is wiped and comes back from the page's backup.</summary>
public sealed class OperationsPageTests(KilledRecords records) : IClassFixture<KilledRecords>, IDisposable
{
    private const string Port = "127.0.0.1:5170", Original = "unit.db", Restored = "restored.db";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Every_command_does_what_the_page_says_and_what_was_wiped_comes_back(string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the page's commands are for a Unix shell");
        string page = File.ReadAllText(RepositoryRoot.File("docs", "operations.md"));
        string record = records.NewAddress(kind), restored = records.NewAddress(kind), port = $"127.0.0.1:{FreePort()}";
        string Here(string text) => text.Replace(Port, port, StringComparison.Ordinal).Replace(Restored, restored, StringComparison.Ordinal).Replace(Original, record, StringComparison.Ordinal);
        Prepare(Here(Json(page)));
        PageCommand[] commands = [.. PageCommand.In(page).Where(c => !c.Line.StartsWith("export ", StringComparison.Ordinal))];
        RunningProgram? desk = null;
        try
        {
            foreach (PageCommand command in commands)
            {
                if (command.Line == "inforce serve")
                {
                    desk = new RunningProgram(_folder.Path, [("INFORCE_CONFIG", "inforce.json")], "serve");
                    desk.WaitFor("the desk listens at");
                    continue;
                }

                Do(Here(command.Line), command.Prints);
            }

            Assert.Equal(0, desk!.Stop().Code);
        }
        finally
        {
            desk?.Dispose();
        }

        Assert.True(commands.Length > 15);
        Assert.Equal(Do($"inforce record hash --record {record}"), Do($"inforce record hash --record {restored}"));
        ComesBack(kind, record);
    }

    /// <summary>Backup, wipe, restore to the same place: the same hash, the same exports, a log that holds.</summary>
    private void ComesBack(string kind, string record)
    {
        string[] Everything() => [.. ((string[])["record hash", "export --to csv", "export --to jsonl", "log list", "account list"]).Select(c => Do("inforce " + c))];
        string[] before = Everything();
        Do("inforce record backup last.backup --accounts");
        Wipe(kind, record);

        Do("inforce record restore last.backup");

        Assert.Equal(before, Everything());
        Do("inforce log verify --documents", "\"sound\":true");
    }

    private void Prepare(string configuration)
    {
        _folder.Write("inforce.json", configuration);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "papers"));
        File.WriteAllText(Path.Combine(_folder.Path, "papers", "notice.txt"), "Latvia withdrew from the Ottawa Convention on 27 December 2025.");
    }

    private string Do(string line, string prints = "")
    {
        Answer answer = BuiltProgram.With(("INFORCE_CONFIG", "inforce.json"), _folder.Path, line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
        Assert.True(answer.Code == 0, $"{line} ended with {answer.Code}: {answer.Error}");
        Assert.Contains(prints, answer.Output, StringComparison.Ordinal);
        return answer.Output;
    }

    private static void Wipe(string kind, string record)
    {
        if (kind == "sqlite")
        {
            SqliteConnection.ClearAllPools();
            foreach (string file in (string[])[record, record + "-wal", record + "-shm"])
            {
                File.Delete(file);
            }

            return;
        }

        using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={new Uri(record).Port};Username=inforce;Database={new Uri(record).AbsolutePath.Trim('/')};Pooling=False");
        connection.Open();
        using NpgsqlCommand wipe = connection.CreateCommand();
        wipe.CommandText = "DROP SCHEMA public CASCADE; CREATE SCHEMA public";
        wipe.ExecuteNonQuery();
    }

    private static string Json(string page)
    {
        const string Begins = "```json\n";
        int from = page.IndexOf(Begins, StringComparison.Ordinal) + Begins.Length;
        return page[from..page.IndexOf("```", from, StringComparison.Ordinal)];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
