namespace InForce.Store.Accounts;

/// <summary>Keeps accounts and their keys beside the record, and finds them. Who may do what is decided elsewhere.</summary>
public interface IAccountStore
{
    /// <summary>True once there is an account, disabled ones included.</summary>
    bool HasAccounts { get; }

    /// <summary>All accounts by name, ordinal.</summary>
    IReadOnlyList<Account> Accounts();

    /// <summary>Null where there is no such account.</summary>
    Account? Account(string name);

    /// <summary>Adds an account, or puts it in the place of the one with its name.</summary>
    void Save(Account account);

    /// <summary>Keeps a key; sessions that ran out before it was made are forgotten.</summary>
    void Issue(AccountKey key);

    /// <summary>A key that is good at an instant; null for none.</summary>
    AccountKey? Key(string hash, DateTimeOffset at);

    /// <summary>Keys of a kind that are good at an instant, in the order made.</summary>
    IReadOnlyList<AccountKey> Keys(string account, AccountKeyKind kind, DateTimeOffset at);

    /// <summary>Ends a key.</summary>
    /// <returns>False when another had ended it before, or there is none: of two at once, one gets true.</returns>
    bool End(string hash, DateTimeOffset at);

    /// <summary>Ends every key of a kind.</summary>
    void EndAll(string account, AccountKeyKind kind, DateTimeOffset at);

    /// <summary>Keys the forms of a desk are signed with, as XML, in order of name.</summary>
    IReadOnlyList<string> WebKeys();

    /// <summary>Keeps such a key; one of the same name stays as it is.</summary>
    void KeepWebKey(string name, string content);

    /// <summary>Keeps a note of someone who entered, tried to, or left, and forgets those from before an instant.</summary>
    void Note(EntranceNote note, DateTimeOffset forgetBefore);

    /// <summary>Such notes from an instant on, in the order of their times.</summary>
    /// <param name="name">Of one account; null for all, those of unknown names included.</param>
    IReadOnlyList<EntranceNote> Entrances(string? name, DateTimeOffset since);

    /// <summary>True where a note says that this name had this outcome from this address.</summary>
    bool WasNoted(string name, string address, string outcome);

    /// <inheritdoc cref="IRecordStore.Together"/>
    void Together(Action additions);

    /// <inheritdoc cref="IRecordStore.Note"/>
    void Note(string action, string subject, string detail, DateTimeOffset at, string who);
}
