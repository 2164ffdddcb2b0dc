using InForce.Core.Problems;
using InForce.Store.Accounts;

namespace InForce.App.Accounts;

/// <summary>Someone who was let in.</summary>
/// <param name="Name">As it stands in the log.</param>
/// <param name="Session">Hash of the session; of a token, where one was shown.</param>
/// <param name="Scopes">What the token may be used for; null for a person who signed in.</param>
public sealed record Person(string Name, Role Role, string Session, string? Scopes);

/// <summary>How an attempt to sign in ended.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <param name="Session">Told to the browser once.</param>
    public sealed record Entered(Secret Session) : SignInOutcome;

    /// <summary>Name, password or account is not good; which of them is not said.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>Too many failures: nothing was tried.</summary>
    public sealed record Wait : SignInOutcome;
}

/// <summary>Lets people in, and tells who someone is who was let in. Safe for many threads.</summary>
public sealed class Entrance(AccountDoor door, SignInThrottle throttle)
{
    /// <summary>How long a session is good, whether it is used or not.</summary>
    public static TimeSpan SessionLife { get; } = TimeSpan.FromHours(12);

    /// <summary>False in single-user mode: nobody has an account, nobody signs in.</summary>
    public bool IsGuarded => door.IsGuarded;

    /// <summary>Tries a name and a password. An unknown name takes as long as a wrong password, and is answered alike.</summary>
    /// <param name="address">Where the attempt comes from, for the throttle.</param>
    public SignInOutcome SignIn(string name, string password, string address, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(password);
        string known = name.Length <= 64 ? name.Trim().ToLowerInvariant() : string.Empty;
        if (!throttle.Admits(known, address, now))
        {
            return new SignInOutcome.Wait();
        }

        Account? account = door.Look(store => store.Account(known));
        // Outside the door: hashing takes its time, and nobody else should wait for it.
        if (!Passwords.Fits(account is { DisabledAt: null } ? account.Password : null, password))
        {
            return new SignInOutcome.Refused();
        }

        throttle.Succeeded(known, address);
        return Enter(known, now);
    }

    /// <summary>Who holds this session; null when it is over or was none.</summary>
    public Person? OfSession(string secret, DateTimeOffset now) => Of(secret, AccountKeyKind.Session, now);

    /// <summary>Who holds this token; null when it is revoked, over or was none.</summary>
    public Person? OfToken(string secret, DateTimeOffset now) => Of(secret, AccountKeyKind.Token, now);

    /// <summary>Ends a session; a copy of its cookie is worth nothing afterwards.</summary>
    public void SignOut(string secret, DateTimeOffset now) => door.Ask(store => store.End(Secret.HashOf(secret), now));

    /// <summary>Whose one-time link this is; null when it was used, is over or was none.</summary>
    public string? OfLink(string secret, DateTimeOffset now) =>
        door.IsGuarded ? door.Look(store => store.Key(Secret.HashOf(secret), now) is { Kind: AccountKeyKind.Link } key ? key.Account : null) : null;

    /// <summary>Sets the password by a one-time link, which is used up, and signs the person in; older sessions and links end.</summary>
    /// <exception cref="BadInputException">The link is used or over, or the password is too short or too long.</exception>
    public SignInOutcome.Entered SetPassword(string secret, string password, DateTimeOffset now)
    {
        string name = OfLink(secret, now) ?? throw Used();
        string hash = Passwords.Hash(password);
        door.Ask(store =>
        {
            store.Together(() =>
            {
                if (!store.End(Secret.HashOf(secret), now) || store.Account(name) is not { DisabledAt: null } account)
                {
                    throw Used();
                }

                store.Save(account with { Password = hash });
                store.EndAll(name, AccountKeyKind.Session, now);
                store.EndAll(name, AccountKeyKind.Link, now);
                store.Note("account-password", name, string.Empty, now, name);
            });
            return true;
        });
        return Enter(name, now);
    }

    private SignInOutcome.Entered Enter(string name, DateTimeOffset now)
    {
        Secret secret = Secret.Draw();
        door.Ask(store =>
        {
            store.Issue(new AccountKey(secret.Hash, name, AccountKeyKind.Session, string.Empty, string.Empty, now, now + SessionLife));
            return true;
        });
        return new SignInOutcome.Entered(secret);
    }

    private Person? Of(string secret, AccountKeyKind kind, DateTimeOffset now) => door.Look(store =>
        store.Key(Secret.HashOf(secret), now) is { } key && key.Kind == kind && store.Account(key.Account) is { DisabledAt: null } account
            ? new Person(account.Name, Roles.Of(account.Role), key.Hash, kind == AccountKeyKind.Token ? key.Scopes : null)
            : null);

    private static BadInputException Used() => new("link", "it was used already, or is over", "ask the administrator for a new one");
}
