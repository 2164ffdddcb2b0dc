using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Disagreements;
using InForce.Record.Events;
using InForce.Record.Judgements;
using InForce.Record.Laws;
using InForce.Record.Origins;
using InForce.Record.Stories;

namespace InForce.Record;

/// <summary>What a set of documents and statements tells together: a pure function of the set, the law and people's judgements.</summary>
public sealed class Chronicle
{
    private readonly Lazy<ImmutableArray<ImmutableArray<string>>> _stories;
    private readonly Lazy<ImmutableArray<Disagreement>> _disagreements;

    internal Chronicle(ImmutableArray<Document> documents, ImmutableArray<Claim> claims, ImmutableArray<HistoryEvent> events, OriginMap origins, ITreatyLaw law, Resolutions resolutions)
    {
        (Documents, Claims, Events, Origins, Law) = (documents, claims, events, origins, law);
        _stories = new(() => new StoryFinder(Documents, Claims.ToLookup(c => c.Doc, StringComparer.Ordinal), Origins).Find());
        _disagreements = new(() => resolutions.Apply(DisagreementFinder.Find(new Evidence(Claims, Events, Origins, Law))));
    }

    /// <summary>By id, ordinal.</summary>
    public ImmutableArray<Document> Documents { get; }

    /// <summary>By publication, then place in the text.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>By date, then id.</summary>
    public ImmutableArray<HistoryEvent> Events { get; }

    public OriginMap Origins { get; }

    public ITreatyLaw Law { get; }

    /// <summary>Documents that tell of the same happening; computed when first asked for.</summary>
    public ImmutableArray<ImmutableArray<string>> Stories => _stories.Value;

    /// <summary>Conflicts, near-conflicts, drift, overtaken and corrected statements; computed when first asked for.</summary>
    public ImmutableArray<Disagreement> Disagreements => _disagreements.Value;

    /// <param name="documents">Those the statements stand in, and any others that may be sources of theirs. The order does not matter.</param>
    /// <param name="statements">Those of other documents are left out.</param>
    public static Chronicle Tell(IEnumerable<Document> documents, IEnumerable<Statement> statements, ITreatyLaw law, Pairings? pairings = null, Resolutions? resolutions = null)
    {
        var growing = new GrowingChronicle(law, pairings, resolutions);
        ILookup<string, Statement> byDocument = statements.ToLookup(s => s.Doc, StringComparer.Ordinal);
        foreach (Document document in documents)
        {
            growing.Add(document, byDocument[document.Id]);
        }

        return growing.Tell();
    }

    /// <summary>The same with origins found elsewhere, among more documents than these.</summary>
    public static Chronicle Tell(
        IEnumerable<Document> documents, IEnumerable<Statement> statements, ITreatyLaw law, OriginMap origins, Pairings pairings, Resolutions resolutions)
    {
        var acts = new GrowingActs(law);
        acts.Pair(pairings);
        ILookup<string, Statement> byDocument = statements.ToLookup(s => s.Doc, StringComparer.Ordinal);
        foreach (Document document in documents)
        {
            acts.Add(document, byDocument[document.Id]);
        }

        return acts.Tell(origins, resolutions);
    }
}
