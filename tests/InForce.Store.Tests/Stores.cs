using InForce.Store.Tests;
using InForce.Testing;

[assembly: AssemblyFixture(typeof(Stores))]

namespace InForce.Store.Tests;

/// <summary>New, empty records on SQLite and PostgreSQL, for tests that every store must pass.</summary>
public sealed class Stores : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("inforce-store-").FullName;
    private readonly Lazy<PostgresServer?> _server = new(PostgresServer.TryStart);
    private int _made;

    public static TheoryData<string> Kinds { get; } = ["sqlite", "postgres"];

    /// <summary>An address nobody else uses; skips the test where its database is absent.</summary>
    public string NewAddress(string kind)
    {
        int number = Interlocked.Increment(ref _made);
        if (kind == "sqlite")
        {
            return Path.Combine(_folder, $"r{number}.db");
        }

        Assert.SkipWhen(_server.Value is null, PostgresServer.Absent);
        return _server.Value!.NewDatabase($"r{number}");
    }

    public void Dispose()
    {
        if (_server is { IsValueCreated: true, Value: { } server })
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            server.Dispose();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
