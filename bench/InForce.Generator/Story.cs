using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Generator;

/// <summary>An invented happening: the reports on it, what they say, and what a reader of all of them should find.</summary>
/// <param name="Statements">By document, in the order of <paramref name="Documents"/>.</param>
public sealed record Story(ImmutableArray<Document> Documents, ImmutableArray<Statement> Statements, StoryTruth Truth);

/// <summary>The known answers of a story.</summary>
/// <param name="Roots">Document to the document its report comes from in the end; itself for an original.</param>
/// <param name="Events">Statements that tell of one act, one group for each act.</param>
/// <param name="Conflicts">Type and the two statements, ordinal.</param>
public sealed record StoryTruth(
    ImmutableDictionary<string, string> Roots, ImmutableArray<ImmutableArray<string>> Events, ImmutableArray<(string Type, string A, string B)> Conflicts);
