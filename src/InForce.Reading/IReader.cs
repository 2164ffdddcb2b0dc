using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Reading;

/// <summary>What a reader made of one document.</summary>
/// <param name="Statements">In order of the text; every evidence stands where its offsets say.</param>
/// <param name="Warnings">Why nothing or less was read; empty when all went well.</param>
public sealed record ReaderResult(ImmutableArray<Statement> Statements, ImmutableArray<string> Warnings)
{
    /// <summary>The language has no model: no statements, to be counted apart from documents that hold none.</summary>
    public bool IsDeclined { get; init; }
}

/// <summary>Draws statements from a document. Ours, a language model behind an address, or hand-made ones: all stand behind this.</summary>
public interface IReader
{
    ReaderResult Read(Document document, CancellationToken cancel = default);
}
