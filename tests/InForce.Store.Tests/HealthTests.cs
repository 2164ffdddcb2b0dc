using System.Data.Common;

namespace InForce.Store.Tests;

/// <summary>How a record stands, told without changing it.</summary>
public sealed class HealthTests(Stores stores)
{
    [Theory]
    [InlineData("sqlite", "none")]
    [InlineData("postgres", "ok")]
    public void A_record_is_ready_when_its_tables_are_those_this_program_knows(string kind, string queue)
    {
        string address = stores.NewAddress(kind);
        RecordStore.Open(address).Dispose();
        Assert.Equal(new RecordHealth("ok", "ok", queue, string.Empty), RecordStore.HealthOf(address));

        Run(kind, address, "INSERT INTO schema_version (version) VALUES (999)");
        RecordHealth newer = RecordStore.HealthOf(address);
        Run(kind, address, "DELETE FROM schema_version WHERE version > 1");
        RecordHealth older = RecordStore.HealthOf(address);

        Assert.Equal((false, "newer"), (newer.IsReady, newer.Schema));
        Assert.Equal((false, "older"), (older.IsReady, older.Schema));
        Assert.Contains("update InForce", newer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_absent_empty_or_out_of_reach_is_told_and_not_made()
    {
        string absent = stores.NewAddress("sqlite"), other = stores.NewAddress("sqlite");
        File.WriteAllText(other, "this is a letter, and no database at all; it is long enough to be taken for one");

        Assert.Equal("absent", RecordStore.HealthOf(absent).Record);
        Assert.False(File.Exists(absent));
        Assert.Equal("unreachable", RecordStore.HealthOf(other).Record);
        Assert.Equal("unreachable", RecordStore.HealthOf("postgres://nobody@127.0.0.1:1/none").Record);
    }

    private static void Run(string kind, string address, string sql)
    {
        using DbConnection connection = Connections.Open(kind, address);
        using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
