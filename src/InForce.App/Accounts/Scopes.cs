using InForce.Core.Problems;

namespace InForce.App.Accounts;

/// <summary>What a token may be used for.</summary>
public static class Scopes
{
    /// <summary>Questions and exports under <c>/api/v1</c>.</summary>
    public const string Api = "api";

    /// <summary>The assistant tools over HTTP.</summary>
    public const string Assistant = "mcp";

    /// <summary>The scopes, parted by spaces, in one order.</summary>
    /// <param name="given">Parted by commas or spaces.</param>
    /// <exception cref="BadInputException">None, or one that is no scope.</exception>
    public static string Of(string given)
    {
        string[] parts = [.. given.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Distinct()];
        return parts.Length > 0 && parts.All(p => p is Api or Assistant)
            ? string.Join(' ', parts)
            : throw new BadInputException("scope", $"'{given}' is no scope", $"write {Api}, {Assistant} or both with a comma between");
    }

    public static bool Holds(string scopes, string scope) => scopes.Split(' ').Contains(scope, StringComparer.Ordinal);
}
