namespace InForce.Store.Accounts;

/// <summary>One person who may enter a shared record.</summary>
/// <param name="Name">Lower case; it stands in the log.</param>
/// <param name="Role">As the rooms above name it.</param>
/// <param name="Password">The password, hashed; null until the person has set one.</param>
/// <param name="DisabledAt">Since then the person may not enter; null for one who may.</param>
public sealed record Account(string Name, string Role, string? Password, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt)
{
    /// <summary>The name alone: nothing that proves a password belongs into a message.</summary>
    public override string ToString() => Name;
}

/// <summary>What lets a person in without a password: a session, a token, a one-time link.</summary>
/// <param name="Hash">SHA-256 of the secret, hexadecimal, lower case; the secret itself is never kept.</param>
/// <param name="Scopes">What a token may be used for, parted by spaces; empty for sessions and links.</param>
/// <param name="Label">What the token is for, in its owner's words.</param>
/// <param name="ExpiresAt">The first instant it is no longer good.</param>
public sealed record AccountKey(string Hash, string Account, AccountKeyKind Kind, string Scopes, string Label, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>Names a key in lists and in the log; of no use to enter.</summary>
    public string Id => Hash[..12];

    /// <inheritdoc cref="Accounts.Account.ToString"/>
    public override string ToString() => Id;
}

/// <summary>What a key is good for.</summary>
public enum AccountKeyKind
{
    Session,
    Token,

    /// <summary>Sets the password once.</summary>
    Link,
}
