using System.Data.Common;
using InForce.Store.Accounts;
using InForce.Store.Dialects;

namespace InForce.Store;

/// <content>Accounts and their keys.</content>
public sealed partial class RecordStore : IAccountStore
{
    private const string AccountColumns = "SELECT name, role, password, created_at, disabled_at FROM account ";
    private const string KeyColumns = "SELECT hash, account, kind, scopes, label, created_at, expires_at FROM account_key ";

    public bool HasAccounts => Guarded(() => _connection.Whole("SELECT 1 FROM account LIMIT 1", _together) is not null);

    public IReadOnlyList<Account> Accounts() => ReadAccounts("ORDER BY name");

    public Account? Account(string name) => ReadAccounts("WHERE name = @name", ("@name", name)).SingleOrDefault();

    public void Save(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        _dialect.KeepPrivate();
        Write(transaction =>
        {
            _connection.Run(
                "INSERT INTO account (name, role, password, created_at, disabled_at) VALUES (@name, @role, @password, @created, @disabled) "
                + "ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password, disabled_at = excluded.disabled_at",
                transaction,
                ("@name", account.Name), ("@role", account.Role), ("@password", account.Password), ("@created", KnownTime.Of(account.CreatedAt)),
                ("@disabled", account.DisabledAt is { } at ? KnownTime.Of(at) : null));
            return true;
        });
    }

    public void Issue(AccountKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Write(transaction =>
        {
            _connection.Run(
                "DELETE FROM account_key WHERE kind = @kind AND expires_at < @now", transaction,
                ("@kind", NameOf(AccountKeyKind.Session)), ("@now", KnownTime.Of(key.CreatedAt)));
            _connection.Run(
                "INSERT INTO account_key (hash, account, kind, scopes, label, created_at, expires_at, ended_at) VALUES (@hash, @account, @kind, @scopes, @label, @created, @expires, @open)",
                transaction,
                ("@hash", key.Hash), ("@account", key.Account), ("@kind", NameOf(key.Kind)), ("@scopes", key.Scopes), ("@label", key.Label),
                ("@created", KnownTime.Of(key.CreatedAt)), ("@expires", KnownTime.Of(key.ExpiresAt)), ("@open", KnownTime.Open));
            return true;
        });
    }

    public AccountKey? Key(string hash, DateTimeOffset at) =>
        ReadKeys("WHERE hash = @hash AND expires_at > @at AND ended_at > @at", ("@hash", hash), ("@at", KnownTime.Of(at))).SingleOrDefault();

    public IReadOnlyList<AccountKey> Keys(string account, AccountKeyKind kind, DateTimeOffset at) => ReadKeys(
        "WHERE account = @account AND kind = @kind AND expires_at > @at AND ended_at > @at ORDER BY created_at, hash",
        ("@account", account), ("@kind", NameOf(kind)), ("@at", KnownTime.Of(at)));

    public bool End(string hash, DateTimeOffset at) => Write(transaction =>
    {
        using DbCommand command = _connection.Command(
            "UPDATE account_key SET ended_at = @at WHERE hash = @hash AND ended_at = @open", transaction,
            ("@at", KnownTime.Of(at)), ("@hash", hash), ("@open", KnownTime.Open));
        return command.ExecuteNonQuery() == 1;
    });

    public void EndAll(string account, AccountKeyKind kind, DateTimeOffset at) => Write(transaction =>
    {
        _connection.Run(
            "UPDATE account_key SET ended_at = @at WHERE account = @account AND kind = @kind AND ended_at = @open", transaction,
            ("@at", KnownTime.Of(at)), ("@account", account), ("@kind", NameOf(kind)), ("@open", KnownTime.Open));
        return true;
    });

    public IReadOnlyList<string> WebKeys() => Guarded(() =>
    {
        using DbCommand command = _connection.Command("SELECT content FROM web_key ORDER BY name", _together);
        using DbDataReader row = command.ExecuteReader();
        var found = new List<string>();
        while (row.Read())
        {
            found.Add(row.GetString(0));
        }

        return found;
    });

    public void KeepWebKey(string name, string content) => Write(transaction =>
    {
        _connection.Run(
            "INSERT INTO web_key (name, content) VALUES (@name, @content) ON CONFLICT (name) DO NOTHING", transaction, ("@name", name), ("@content", content));
        return true;
    });

    private List<Account> ReadAccounts(string where, params (string Name, object? Value)[] parameters) => Guarded(() =>
    {
        using DbCommand command = _connection.Command(AccountColumns + where, _together, parameters);
        using DbDataReader row = command.ExecuteReader();
        var found = new List<Account>();
        while (row.Read())
        {
            found.Add(new Account(
                row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), KnownTime.From(row.GetInt64(3)),
                row.IsDBNull(4) ? null : KnownTime.From(row.GetInt64(4))));
        }

        return found;
    });

    private List<AccountKey> ReadKeys(string where, params (string Name, object? Value)[] parameters) => Guarded(() =>
    {
        using DbCommand command = _connection.Command(KeyColumns + where, _together, parameters);
        using DbDataReader row = command.ExecuteReader();
        var found = new List<AccountKey>();
        while (row.Read())
        {
            found.Add(new AccountKey(
                row.GetString(0), row.GetString(1), Enum.Parse<AccountKeyKind>(row.GetString(2), ignoreCase: true), row.GetString(3), row.GetString(4),
                KnownTime.From(row.GetInt64(5)), KnownTime.From(row.GetInt64(6))));
        }

        return found;
    });

    private static string NameOf(AccountKeyKind kind) => kind switch
    {
        AccountKeyKind.Session => "session",
        AccountKeyKind.Token => "token",
        AccountKeyKind.Link => "link",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
