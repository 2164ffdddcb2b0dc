using System.Data.Common;
using InForce.Cli.Tests.Program;
using InForce.Cli.Tests.Record.Killed;
using InForce.Core.Data;
using InForce.Store;
using Npgsql;

namespace InForce.Cli.Tests.Operations;

/// <summary>Programs that open one record at the same moment bring its tables up to date once, under the server's lock.</summary>
public sealed class MigrationRaceTests(KilledRecords records) : IClassFixture<KilledRecords>
{
    [Fact]
    public void Programs_that_start_together_on_a_new_and_on_an_early_record_do_each_step_once()
    {
        string filled = records.NewAddress("sqlite"), paper = Path.Combine(records.Folder, "notice.txt");
        File.WriteAllText(paper, "Latvia withdrew from the Ottawa Convention on 27 December 2025.");
        Assert.Equal(0, BuiltProgram.Run(records.Folder, "add", paper, "--record", filled).Code);

        foreach (string shared in (string[])[records.NewAddress("postgres"), records.EarlyCopyOf("postgres", filled)])
        {
            RunningProgram[] together = [.. Enumerable.Range(0, 3).Select(_ => new RunningProgram(records.Folder, [], "log", "verify", "--record", shared))];

            Assert.All(together, program => Assert.Equal(0, program.End().Code));
            Assert.Equal(EmbeddedFile.Under(typeof(RecordStore).Assembly, "migrations/postgres/").Length, Steps(shared));
            Assert.True(RecordStore.HealthOf(shared).IsReady);
            Array.ForEach(together, program => program.Dispose());
        }
    }

    private static long Steps(string address)
    {
        using DbConnection connection = new NpgsqlConnection($"Host=127.0.0.1;Port={new Uri(address).Port};Username=inforce;Database={new Uri(address).AbsolutePath.Trim('/')};Pooling=False");
        connection.Open();
        using DbCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM schema_version";
        return (long)count.ExecuteScalar()!;
    }
}
