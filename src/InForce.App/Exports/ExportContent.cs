using System.Collections.Frozen;
using System.Collections.Immutable;
using InForce.Core.States;
using InForce.Exchange.Evidence;
using InForce.Exchange.Feeds;
using InForce.Law.Deadlines;

namespace InForce.App.Exports;

/// <summary>Everything an export may hold; each form takes its part.</summary>
/// <param name="Dates">Legal dates ahead of the chosen day.</param>
/// <param name="Changes">What changed in the record.</param>
public sealed record ExportContent(EvidenceSet Set, ImmutableArray<LegalDeadline> Dates, ImmutableArray<FeedEntry> Changes)
{
    /// <summary>Of a record that does not exist yet: the law's dates alone.</summary>
    public static ExportContent OfLawAlone(ImmutableArray<LegalDeadline> dates, DateTimeOffset knownAt) =>
        new(new EvidenceSet([], [], [], States, knownAt), dates, []);

    internal static FrozenDictionary<string, StateCode> States { get; } = StateDirectory.Shipped.Existing
        .ToFrozenDictionary(s => s.Iso3, s => new StateCode(s.Iso3, s.Iso2, s.Name), StringComparer.Ordinal);
}
