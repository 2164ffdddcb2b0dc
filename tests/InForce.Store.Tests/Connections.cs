using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InForce.Store.Tests;

/// <summary>A record's database, past the program: for what only somebody with the file or the server could do.</summary>
internal static class Connections
{
    public static DbConnection Open(string kind, string address)
    {
        DbConnection connection = kind == "sqlite"
            ? new SqliteConnection($"Data Source={address};Pooling=False")
            : new NpgsqlConnection($"Host=127.0.0.1;Port={new Uri(address).Port};Username=inforce;Database={new Uri(address).AbsolutePath.Trim('/')};Pooling=False");
        connection.Open();
        return connection;
    }
}
