using System.Collections.Immutable;
using InForce.Core.Documents;

namespace InForce.Capture;

/// <summary>One document with the circumstances of its capture.</summary>
/// <param name="Path">The file as the user named it, with <c>#</c> and a line, entry or record number where it holds several.</param>
/// <param name="Document">The clean text and who published it; all offsets point into its text.</param>
public sealed record CapturedDocument(string Path, Document Document)
{
    /// <summary>What the publication day rests on, such as <c>json-ld</c> or <c>dateline</c>; null without a day.</summary>
    public string? PublishedBasis { get; init; }

    public DateGrade PublishedGrade { get; init; }

    /// <summary>ISO day or instant of the last change the publisher declares; null when none is declared.</summary>
    public string? Modified { get; init; }

    /// <summary>The address the page gives itself; null when it gives none.</summary>
    public string? CanonicalUrl { get; init; }

    public required string MediaType { get; init; }

    /// <summary>SHA-256 of <see cref="Original"/>, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The bytes the document was made from: the file, the JSONL line, the archive record's body.</summary>
    public ReadOnlyMemory<byte> Original { get; init; }

    /// <summary>Layout of the text; empty for plain text and JSONL.</summary>
    public ImmutableArray<TextBlock> Blocks { get; init; } = [];

    /// <summary>What a reader of the text should know: a cut, a replaced character, a charset that did not fit.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
