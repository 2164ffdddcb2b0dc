using System.Collections.Frozen;
using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Exchange.Evidence;

/// <summary>What leaves the house together: documents as captured, what they say, and the events made of it. Every list is in its final order.</summary>
/// <param name="KnownAt">The record as it stood then.</param>
public sealed record EvidenceSet(
    ImmutableArray<SourceDocument> Documents,
    ImmutableArray<Statement> Statements,
    ImmutableArray<EvidenceEvent> Events,
    FrozenDictionary<string, StateCode> States,
    DateTimeOffset KnownAt)
{
    private readonly Lazy<FrozenDictionary<string, SourceDocument>> _byId =
        new(() => Documents.ToFrozenDictionary(d => d.Document.Id, StringComparer.Ordinal));

    private readonly Lazy<FrozenDictionary<string, EvidenceEvent>> _eventOf = new(() => Events
        .SelectMany(e => e.Statements.Select(s => KeyValuePair.Create(s, e)))
        .DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The document a statement stands in; null when it was left out.</summary>
    public SourceDocument? DocumentOf(Statement statement) => _byId.Value.GetValueOrDefault(statement.Doc);

    /// <summary>The event a statement belongs to; null when it belongs to none.</summary>
    public EvidenceEvent? EventOf(Statement statement) => _eventOf.Value.GetValueOrDefault(statement.Id);
}

/// <param name="Sha256">Of the captured text in UTF-8, lower-case hexadecimal.</param>
/// <param name="TakenFrom">Ids of documents, or names of outlets, this one took its report from; empty when it is its own origin.</param>
public sealed record SourceDocument(Document Document, string Sha256, DateTimeOffset? CapturedAt, ImmutableArray<string> TakenFrom);

/// <param name="Title">One line in our words.</param>
/// <param name="Date">Best date as EDTF; null when no report gives one.</param>
/// <param name="Origins">Number of independent origins.</param>
/// <param name="Statements">Ids.</param>
public sealed record EvidenceEvent(
    string Id, string Kind, string Title, string? Object, ImmutableArray<string> Actors, string? Date, Modality Modality, int Origins, ImmutableArray<string> Statements);

/// <param name="Alpha3">ISO 3166-1 alpha-3.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2; null where there is none.</param>
public sealed record StateCode(string Alpha3, string? Alpha2, string Name);
