using System.Data.Common;

namespace InForce.Store.Dialects;

/// <summary>Short forms of plain ADO.NET, the same for both databases.</summary>
internal static class Sql
{
    extension(DbConnection connection)
    {
        public DbCommand Command(string text, DbTransaction? transaction, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this room; values travel as parameters.
            command.CommandText = text;
#pragma warning restore CA2100
            command.Transaction = transaction;
            foreach ((string name, object? value) in parameters)
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }

            return command;
        }

        public void Run(string text, DbTransaction? transaction, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using DbCommand command = connection.Command(text, transaction, parameters);
            command.ExecuteNonQuery();
        }

        /// <summary>The first cell as a whole number; null when there is no row or the cell is null.</summary>
        public long? Whole(string text, DbTransaction? transaction, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using DbCommand command = connection.Command(text, transaction, parameters);
            object? value = command.ExecuteScalar();
            return value is null or DBNull ? null : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
        }

        /// <summary>Reads the rows with one of the values, some hundred values in one question.</summary>
        /// <param name="select">Up to and with the column that has the value.</param>
        public IEnumerable<T> Among<T>(string select, IEnumerable<string> values, DbTransaction? transaction, Func<DbDataReader, T> read)
        {
            foreach (string[] some in values.Chunk(500))
            {
                (string Name, object? Value)[] parameters = [.. some.Select((value, i) => ($"@v{i}", (object?)value))];
                using DbCommand command = connection.Command($"{select} IN ({string.Join(", ", parameters.Select(p => p.Name))})", transaction, parameters);
                using DbDataReader row = command.ExecuteReader();
                while (row.Read())
                {
                    yield return read(row);
                }
            }
        }
    }
}

/// <summary>Transaction times as both databases keep them.</summary>
internal static class KnownTime
{
    /// <summary>The open end of a row that still stands.</summary>
    public const long Open = long.MaxValue;

    /// <summary>Microseconds since 0001-01-01 UTC.</summary>
    public static long Of(DateTimeOffset at) => at.UtcTicks / 10;

    public static DateTimeOffset From(long microseconds) => new(microseconds * 10, TimeSpan.Zero);
}
