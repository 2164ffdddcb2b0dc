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

    /// <inheritdoc cref="AccountDoor.IsGuardedAsync"/>
    public ValueTask<bool> IsGuardedAsync(CancellationToken cancel) => door.IsGuardedAsync(cancel);

    /// <summary>How long notes of who entered, or tried to, are kept.</summary>
    public static TimeSpan NotesKept { get; } = TimeSpan.FromDays(90);

    /// <summary>Tries a name and a password. An unknown name takes as long as a wrong password, and is answered alike.</summary>
    /// <param name="address">Where the attempt comes from, for the throttle and the notes.</param>
    public SignInOutcome SignIn(string name, string password, string address, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(password);
        string given = name.Length <= 64 ? name.Trim().ToLowerInvariant() : string.Empty;
        Account? account = door.Look(store => store.Account(given));
        string known = account?.Name ?? string.Empty;
        Admission admission = throttle.Admits(given, address, now, () => door.Look(store =>
            store.WasNoted(known, address, EntranceOutcomes.Entered) || store.WasNoted(known, address, EntranceOutcomes.EnteredByLink)));
        if (admission != Admission.Admitted)
        {
            if (admission == Admission.TurnedAwayFirst)
            {
                Note(known, address, EntranceOutcomes.TurnedAway, now);
            }

            return new SignInOutcome.Wait();
        }

        // Outside the door: hashing takes its time, and nobody else should wait for it.
        if (!Passwords.Fits(account is { DisabledAt: null } ? account.Password : null, password))
        {
            Note(known, address, EntranceOutcomes.Refused, now);
            return new SignInOutcome.Refused();
        }

        throttle.Succeeded(given, address);
        return Enter(known, address, EntranceOutcomes.Entered, now);
    }

    /// <summary>Who holds this session; null when it is over or was none.</summary>
    public Person? OfSession(string secret, DateTimeOffset now) => door.Look(store => Of(store, secret, AccountKeyKind.Session, now));

    /// <summary>Who shows this session or token; null when it is revoked, over or was none.</summary>
    /// <param name="isToken">A token was shown, else a session.</param>
    public Task<Person?> OfAsync(string secret, bool isToken, DateTimeOffset now, CancellationToken cancel) =>
        door.LookAsync(store => Of(store, secret, isToken ? AccountKeyKind.Token : AccountKeyKind.Session, now), cancel);

    /// <summary>Ends a session; a copy of its cookie is worth nothing afterwards.</summary>
    /// <param name="address">Where it comes from, for the notes.</param>
    public void SignOut(string secret, string address, DateTimeOffset now)
    {
        if (OfSession(secret, now) is { } person)
        {
            door.Ask(store => store.End(person.Session, now));
            Note(person.Name, address, EntranceOutcomes.Left, now);
        }
    }

    /// <summary>Whose one-time link this is; null when it was used, is over or was none.</summary>
    public string? OfLink(string secret, DateTimeOffset now) =>
        door.IsGuarded ? door.Look(store => store.Key(Secret.HashOf(secret), now) is { Kind: AccountKeyKind.Link } key ? key.Account : null) : null;

    /// <summary>Sets the password by a one-time link, which is used up, and signs the person in; older sessions and links end.</summary>
    /// <param name="address">Where it comes from, for the notes.</param>
    /// <exception cref="BadInputException">The link is used or over, or the password is too short or too long.</exception>
    public SignInOutcome.Entered SetPassword(string secret, string password, string address, DateTimeOffset now)
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
        return Enter(name, address, EntranceOutcomes.EnteredByLink, now);
    }

    private SignInOutcome.Entered Enter(string name, string address, string outcome, DateTimeOffset now)
    {
        Secret secret = Secret.Draw();
        door.Ask(store =>
        {
            store.Together(() =>
            {
                store.Issue(new AccountKey(secret.Hash, name, AccountKeyKind.Session, string.Empty, string.Empty, now, now + SessionLife));
                store.Note(new EntranceNote(now, name, address, outcome), now - NotesKept);
            });
            return true;
        });
        return new SignInOutcome.Entered(secret);
    }

    private void Note(string name, string address, string outcome, DateTimeOffset now) => door.Ask(store =>
    {
        store.Note(new EntranceNote(now, name, address, outcome), now - NotesKept);
        return true;
    });

    private static Person? Of(IAccountStore store, string secret, AccountKeyKind kind, DateTimeOffset now) =>
        store.Key(Secret.HashOf(secret), now) is { } key && key.Kind == kind && store.Account(key.Account) is { DisabledAt: null } account
            ? new Person(account.Name, Roles.Of(account.Role), key.Hash, kind == AccountKeyKind.Token ? key.Scopes : null)
            : null;

    private static BadInputException Used() => new("link", "it was used already, or is over", "ask the administrator for a new one");
}
