using System.Security.Cryptography;
using System.Text;

namespace InForce.Record.Text;

/// <summary>Ids derived from content: the same parts give the same id in every process, on every machine, in every order of arrival.</summary>
public static class ContentId
{
    /// <summary>A letter and twelve hexadecimal digits of the SHA-256 of the parts.</summary>
    public static string Of(char letter, params ReadOnlySpan<string?> parts) => letter + Digest(parts)[..12];

    /// <summary>SHA-256 of the parts, lower-case hexadecimal; null and empty parts differ.</summary>
    public static string Digest(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? part in parts)
        {
            hash.AppendData(part is null ? "\u0001"u8 : "\u0002"u8);
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? string.Empty));
            hash.AppendData("\0"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
