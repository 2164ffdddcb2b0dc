using System.Collections.Immutable;
using InForce.Record.Versions;
using InForce.Store;
using InForce.Store.Captures;

namespace InForce.App.Record;

/// <summary>One version of a document, and what of the evidence of the version before stands in it still.</summary>
/// <param name="Statements">How many were read from it.</param>
/// <param name="Former">Evidence of the version before, in order of place; empty for the first version.</param>
public sealed record VersionStep(DocumentVersion Version, int Statements, ImmutableArray<EvidenceAgain> Former);

/// <summary>The versions of one document. Nothing is edited: a page captured again with another text is another version.</summary>
public static class VersionHistory
{
    /// <summary>First version first; empty when the document is not known then.</summary>
    public static ImmutableArray<VersionStep> Of(IRecordStore store, string document, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(store);
        var steps = ImmutableArray.CreateBuilder<VersionStep>();
        IReadOnlyList<StoredStatement> former = [];
        foreach (DocumentVersion version in store.Versions(document, knownAt))
        {
            string text = version.Document.Text;
            IReadOnlyList<StoredStatement> own = store.StatementsOf(document, version.KnownFrom);
            steps.Add(new VersionStep(version, own.Count, [.. former.Select(s => EvidenceAgain.Find(s.Statement, s.Document.Text, text))]));
            former = own;
        }

        return steps.ToImmutable();
    }
}
