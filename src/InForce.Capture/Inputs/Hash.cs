using System.Security.Cryptography;

namespace InForce.Capture.Inputs;

/// <summary>The name of captured bytes.</summary>
internal static class Hash
{
    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
