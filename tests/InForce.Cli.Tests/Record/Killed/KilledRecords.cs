using System.Data.Common;
using InForce.App.Record;
using InForce.Cli.Tests.Program;
using InForce.Record.Text;
using InForce.Store;
using InForce.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InForce.Cli.Tests.Record.Killed;

/// <summary>Records on both databases, and what is asked of them after a kill.</summary>
public sealed class KilledRecords : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<PostgresServer?> _server = new(PostgresServer.TryStart);
    private int _made;

    public string Folder => _folder.Path;

    /// <summary>All is in the past of this instant.</summary>
    public static DateTimeOffset Later { get; } = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An address nobody else uses; skips the test where its database is absent.</summary>
    public string NewAddress(string kind)
    {
        int number = Interlocked.Increment(ref _made);
        if (kind == "sqlite")
        {
            return Path.Combine(Folder, $"r{number}.db");
        }

        Assert.SkipWhen(_server.Value is null, PostgresServer.Absent);
        return _server.Value!.NewDatabase($"r{number}");
    }

    /// <summary>A new record that holds what another holds.</summary>
    public string CopyOf(string kind, string address)
    {
        string copy = NewAddress(kind);
        using RecordStore from = RecordStore.Open(address), to = RecordStore.Open(copy);
        from.CopyTo(to);
        return copy;
    }

    /// <summary>The same as the first version of the program would have left it.</summary>
    public string EarlyCopyOf(string kind, string address)
    {
        string copy = CopyOf(kind, address);
        using DbConnection connection = kind == "sqlite"
            ? new SqliteConnection($"Data Source={copy};Pooling=False")
            : new NpgsqlConnection($"Host=127.0.0.1;Port={new Uri(copy).Port};Username=inforce;Database={new Uri(copy).AbsolutePath.Trim('/')};Pooling=False");
        connection.Open();
        EarlyRecord.Make(connection, parts => ContentId.Digest(parts));
        return copy;
    }

    /// <summary>Asks the record; it opens and its log holds.</summary>
    public static T Ask<T>(string address, Func<RecordStore, T> question)
    {
        using RecordStore store = RecordStore.Open(address);
        LogVerdict verdict = store.VerifyLog();
        Assert.True(verdict.Sound, verdict.What);
        return question(store);
    }

    /// <summary>What <c>inforce record hash</c> prints.</summary>
    public static string HashOf(string address) => Ask(address, store => RecordExport.Hash(store, Later));

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is { IsValueCreated: true, Value: { } server })
        {
            server.Dispose();
        }

        _folder.Dispose();
    }
}
