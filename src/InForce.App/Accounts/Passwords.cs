using InForce.Core.Problems;
using Microsoft.AspNetCore.Identity;

namespace InForce.App.Accounts;

/// <summary>Passwords, hashed slowly with a salt each (PBKDF2, by the framework).</summary>
internal static class Passwords
{
    /// <summary>Characters a password has at least, and at most: a longer one would only cost time.</summary>
    public const int Shortest = 12, Longest = 200;

    private static readonly PasswordHasher<object> s_hasher = new();
    private static readonly object s_anyone = new();

    /// <summary>What nobody's password fits, so that an unknown name takes as long as a known one.</summary>
    private static readonly string s_nobodys = s_hasher.HashPassword(s_anyone, Secret.Draw().Text);

    /// <exception cref="BadInputException">Too short or too long.</exception>
    public static string Hash(string password) => password.Length is >= Shortest and <= Longest
        ? s_hasher.HashPassword(s_anyone, password)
        : throw new BadInputException("password", $"it has {password.Length} characters", $"choose one of {Shortest} to {Longest} characters, such as four or five words");

    /// <param name="hash">Null for a person without password, or nobody: as slow, and false.</param>
    public static bool Fits(string? hash, string password)
    {
        bool fits = password.Length <= Longest && s_hasher.VerifyHashedPassword(s_anyone, hash ?? s_nobodys, password) != PasswordVerificationResult.Failed;
        return fits && hash is not null;
    }
}
