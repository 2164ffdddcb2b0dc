using InForce.Core.Problems;

namespace InForce.App.Accounts;

/// <summary>What a person may do; each may do all that those before it may.</summary>
public enum Role
{
    /// <summary>Reads, searches, checks and exports.</summary>
    Reader,

    /// <summary>Judges statements.</summary>
    Reviewer,

    /// <summary>Takes documents out of the record.</summary>
    Steward,

    /// <summary>Says who may enter.</summary>
    Administrator,
}

/// <summary>Roles as commands, pages and the store spell them.</summary>
public static class Roles
{
    public static string NameOf(Role role) => role switch
    {
        Role.Reader => "reader",
        Role.Reviewer => "reviewer",
        Role.Steward => "steward",
        Role.Administrator => "administrator",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <exception cref="BadInputException">No such role.</exception>
    public static Role Of(string name)
    {
        foreach (Role role in Enum.GetValues<Role>())
        {
            if (NameOf(role) == name)
            {
                return role;
            }
        }

        throw new BadInputException("role", $"'{name}' is no role", $"write one of {string.Join(", ", Enum.GetValues<Role>().Select(NameOf))}");
    }
}
