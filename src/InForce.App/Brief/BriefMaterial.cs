using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.App.Brief;

/// <summary>What the record holds on the subject of one brief, as known at one instant. Every list is in its final order.</summary>
/// <param name="Documents">Documents in the whole record; what was compared.</param>
/// <param name="Statements">Statements in the whole record.</param>
/// <param name="PublishedThrough">Latest day of publication in the record; null when it holds none.</param>
public sealed record BriefMaterial(
    ImmutableArray<BriefEvent> Events, ImmutableArray<BriefDispute> Disputes, int Documents, int Statements, DateOnly? PublishedThrough)
{
    public static BriefMaterial Nothing { get; } = new([], [], 0, 0, null);
}

/// <summary>One happening, plan or claim.</summary>
/// <param name="Date">Best date as EDTF; null when no report gives one.</param>
/// <param name="Origins">Independent origins among <paramref name="Tellings"/>: who only announced an act does not vouch for its being done.</param>
/// <param name="Tellings">The reports that tell it as <paramref name="Modality"/> says, earliest publication first; never empty.</param>
/// <param name="Others">Reports of the same act in another modality (planned before it was done, denied), earliest first.</param>
public sealed record BriefEvent(
    string Id, string Kind, string? Object, ImmutableArray<string> Actors, string? Date, Modality Modality, int Origins,
    ImmutableArray<Telling> Tellings, ImmutableArray<Telling> Others);

/// <summary>One report: a statement in its document.</summary>
/// <param name="Sha256">Of the captured text, lower-case hexadecimal.</param>
public sealed record Telling(Statement Statement, Document Document, string Sha256);

/// <summary>Reports at odds with each other or with the law, or that only seem so.</summary>
/// <param name="Law">The rule concerned; null when none is.</param>
/// <param name="IsNone">True when the reason says why this is no contradiction.</param>
public sealed record BriefDispute(string Type, ImmutableArray<Telling> Tellings, ImmutableArray<string> Values, string? Law, string Reason, bool IsNone);
