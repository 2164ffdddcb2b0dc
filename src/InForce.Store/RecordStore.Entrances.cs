using System.Data.Common;
using InForce.Store.Accounts;
using InForce.Store.Dialects;

namespace InForce.Store;

/// <content>Who entered, who tried to, and who left.</content>
public sealed partial class RecordStore
{
    public void Note(EntranceNote note, DateTimeOffset forgetBefore)
    {
        ArgumentNullException.ThrowIfNull(note);
        Write(transaction =>
        {
            _connection.Run("DELETE FROM entrance WHERE at < @before", transaction, ("@before", KnownTime.Of(forgetBefore)));
            _connection.Run(
                "INSERT INTO entrance (at, name, address, outcome) VALUES (@at, @name, @address, @outcome)", transaction,
                ("@at", KnownTime.Of(note.At)), ("@name", note.Name), ("@address", note.Address), ("@outcome", note.Outcome));
            return true;
        });
    }

    public IReadOnlyList<EntranceNote> Entrances(string? name, DateTimeOffset since) => Guarded(() =>
    {
        using DbCommand command = _connection.Command(
            "SELECT at, name, address, outcome FROM entrance WHERE at >= @since AND (@any = 1 OR name = @name) ORDER BY at, row", _together,
            ("@since", KnownTime.Of(since)), ("@any", name is null ? 1L : 0L), ("@name", name ?? string.Empty));
        using DbDataReader row = command.ExecuteReader();
        var found = new List<EntranceNote>();
        while (row.Read())
        {
            found.Add(new EntranceNote(KnownTime.From(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetString(3)));
        }

        return found;
    });

    public bool WasNoted(string name, string address, string outcome) => Guarded(() => _connection.Whole(
        "SELECT 1 FROM entrance WHERE name = @name AND address = @address AND outcome = @outcome LIMIT 1", _together,
        ("@name", name), ("@address", address), ("@outcome", outcome)) is not null);
}
