using System.Security.Cryptography;

namespace InForce.Store.Captures;

/// <summary>The bytes a document was made from: the saved page, the paper, the line of a file.</summary>
/// <param name="MediaType">As it was captured.</param>
public sealed record Original(string MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Its name: SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));
}

/// <summary>One version of a document: what was captured and read at one time. Offsets belong to one version.</summary>
/// <param name="Version">Digest of text and facts.</param>
/// <param name="Reader">Name and version of what read its statements.</param>
/// <param name="Original">Name of the original; null where none was kept.</param>
/// <param name="KnownTo">When another version took its place or it was removed; null while it stands.</param>
public sealed record DocumentVersion(Core.Documents.Document Document, string Version, string Reader, string? Original, DateTimeOffset KnownFrom, DateTimeOffset? KnownTo);
