using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace InForce.App.Accounts;

/// <summary>A secret of 256 random bits: told once, kept only as its SHA-256.</summary>
/// <remarks>That much randomness cannot be guessed, so a plain digest protects it; passwords, which people choose, are hashed slowly instead.</remarks>
public readonly record struct Secret
{
    /// <summary>Of a token: lets a scanner of published files find one that was left lying about.</summary>
    public const string TokenPrefix = "inforce_";

    private Secret(string text) => Text = text;

    /// <summary>As it is handed over.</summary>
    public string Text { get; }

    public string Hash => HashOf(Text);

    public static Secret Draw(string prefix = "") => new(prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Not the secret: it would end up in a log.</summary>
    public override string ToString() => Hash[..12];
}
