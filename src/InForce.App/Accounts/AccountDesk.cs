using InForce.Core.Problems;
using InForce.Store.Accounts;

namespace InForce.App.Accounts;

/// <summary>Who may enter, and as what. Every change is in the log under the name of who made it; no secret ever is.</summary>
/// <param name="by">Who does it, as it will stand in the log.</param>
/// <param name="now">When.</param>
public sealed class AccountDesk(IAccountStore store, string by, DateTimeOffset now)
{
    /// <summary>How long a one-time link is good.</summary>
    public static TimeSpan LinkLife { get; } = TimeSpan.FromDays(3);

    /// <summary>Days a token is good at most.</summary>
    public const int LongestTokenDays = 366;

    /// <summary>Adds a person.</summary>
    /// <returns>What the person's one-time link proves: told once, to be handed over.</returns>
    /// <exception cref="BadInputException">The name is none, or is taken.</exception>
    public Secret Add(string name, Role role) => Whole(() =>
    {
        Check(name);
        if (store.Account(name) is not null)
        {
            throw new BadInputException(name, "there is such an account already", "choose another name, or 'inforce account reset' for a new link");
        }

        store.Save(new Account(name, Roles.NameOf(role), null, now, null));
        store.Note("account-add", name, Roles.NameOf(role), now, by);
        return Link(name);
    });

    /// <summary>A new one-time link; those handed out before are void.</summary>
    /// <param name="forget">Voids the password, its sessions and its tokens too: for one that was lost or seen.</param>
    /// <exception cref="BadInputException">No such account.</exception>
    public Secret Invite(string name, bool forget) => Whole(() =>
    {
        Account account = Known(name);
        if (forget)
        {
            store.Save(account with { Password = null });
            EndAll(name);
        }

        store.EndAll(name, AccountKeyKind.Link, now);
        store.Note(forget ? "account-reset" : "account-invite", name, string.Empty, now, by);
        return Link(name);
    });

    /// <summary>Gives another role; who is signed in has to sign in again.</summary>
    /// <exception cref="BadInputException">No such account, or nobody would be left to administer.</exception>
    public void SetRole(string name, Role role) => Whole(() =>
    {
        Account account = Known(name);
        KeepAnAdministrator(account, role == Role.Administrator);
        store.Save(account with { Role = Roles.NameOf(role) });
        store.EndAll(name, AccountKeyKind.Session, now);
        store.Note("account-role", name, $"{account.Role} to {Roles.NameOf(role)}", now, by);
        return true;
    });

    /// <summary>Keeps a person out at once, or lets them in again; sessions, tokens and links end.</summary>
    /// <exception cref="BadInputException">No such account, or nobody would be left to administer.</exception>
    public void SetDisabled(string name, bool disabled) => Whole(() =>
    {
        Account account = Known(name);
        KeepAnAdministrator(account, !disabled);
        store.Save(account with { DisabledAt = disabled ? account.DisabledAt ?? now : null });
        EndAll(name);
        store.Note(disabled ? "account-disable" : "account-enable", name, string.Empty, now, by);
        return true;
    });

    /// <summary>Makes a token.</summary>
    /// <returns>The token itself, told this once, and what is kept of it.</returns>
    /// <exception cref="BadInputException">No such account, it is disabled, no such scope, or too long a life.</exception>
    public (Secret Token, AccountKey Kept) IssueToken(string name, string scopes, string label, int days) => Whole(() =>
    {
        if (days is < 1 or > LongestTokenDays)
        {
            throw new BadInputException("days", $"a token cannot be good for {days} days", $"write 1 to {LongestTokenDays}");
        }

        if (Known(name).DisabledAt is not null)
        {
            throw new BadInputException(name, "this account is disabled", "let the person in again first: 'inforce account enable'");
        }

        Secret secret = Secret.Draw(Secret.TokenPrefix);
        var key = new AccountKey(secret.Hash, name, AccountKeyKind.Token, Scopes.Of(scopes), label, now, now.AddDays(days));
        store.Issue(key);
        store.Note("token-add", name, $"{key.Id}, {key.Scopes}, {days} days", now, by);
        return (secret, key);
    });

    /// <summary>Ends a token at once.</summary>
    /// <exception cref="BadInputException">The person has no such token.</exception>
    public void RevokeToken(string name, string id) => Whole(() =>
    {
        AccountKey key = Tokens(name).SingleOrDefault(t => t.Id == id)
            ?? throw new BadInputException(id, $"{name} has no such token", $"'inforce account tokens {name}' lists them");
        store.End(key.Hash, now);
        store.Note("token-revoke", name, key.Id, now, by);
        return true;
    });

    /// <exception cref="BadInputException">No such account.</exception>
    public IReadOnlyList<AccountKey> Tokens(string name) => store.Keys(Known(name).Name, AccountKeyKind.Token, now);

    private Secret Link(string name)
    {
        Secret secret = Secret.Draw();
        store.Issue(new AccountKey(secret.Hash, name, AccountKeyKind.Link, string.Empty, string.Empty, now, now + LinkLife));
        return secret;
    }

    private void EndAll(string name)
    {
        store.EndAll(name, AccountKeyKind.Session, now);
        store.EndAll(name, AccountKeyKind.Token, now);
        store.EndAll(name, AccountKeyKind.Link, now);
    }

    private Account Known(string name) =>
        store.Account(name) ?? throw new BadInputException(name, "there is no such account", "'inforce account list' names them");

    private void KeepAnAdministrator(Account changed, bool stays)
    {
        string administrator = Roles.NameOf(Role.Administrator);
        if (!stays && changed.Role == administrator && changed.DisabledAt is null
            && !store.Accounts().Any(a => a.Name != changed.Name && a.Role == administrator && a.DisabledAt is null))
        {
            throw new BadInputException(changed.Name, "nobody else administers this record", "make another person administrator first");
        }
    }

    private static void Check(string name)
    {
        if (name.Length is < 2 or > 64 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or '@'))
        {
            throw new BadInputException(name, "this is no name for an account", "write 2 to 64 of a-z, 0-9, '.', '-', '_' and '@'");
        }
    }

    private T Whole<T>(Func<T> change)
    {
        T result = default!;
        store.Together(() => result = change());
        return result;
    }
}
