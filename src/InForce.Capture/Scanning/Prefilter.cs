using System.Collections.Immutable;

namespace InForce.Capture.Scanning;

/// <summary>Tells on raw bytes whether a page can be of interest: every group has a term in it. Nothing is parsed.</summary>
internal sealed class Prefilter(ScanTerms terms)
{
    private readonly ImmutableArray<(TermGroup Group, TermAutomaton Automaton)> _groups = [.. terms.Groups.Select(g => (g, TermAutomaton.Of(g.Terms)))];

    /// <summary>One term of each group; empty when a group has none in the text.</summary>
    public ImmutableArray<string> Hits(ReadOnlySpan<byte> text)
    {
        var hits = ImmutableArray.CreateBuilder<string>(_groups.Length);
        foreach ((TermGroup group, TermAutomaton automaton) in _groups)
        {
            int found = automaton.Find(text);
            if (found < 0) return [];
            hits.Add(group.Terms[found]);
        }

        return hits.MoveToImmutable();
    }
}
