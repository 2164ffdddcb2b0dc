using InForce.Core.Statements;
using InForce.Reading.Assembling;

namespace InForce.Reading.Weighing;

/// <summary>What frames have found in the sentences before: kinds, alone and with their steps.</summary>
internal sealed class ToldActs
{
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);

    private readonly HashSet<(string Kind, string? Step, Modality Modality, string Actor)> _acts = [];

    public IReadOnlyCollection<string> Kinds => _kinds;

    /// <summary>Whether a clause taken by weight only comes back to an act told before: no day of its own, and kind, step, modality and a state of that act.</summary>
    public bool IsRepeated(Draft draft) => draft.Match.IsByWeight && draft.Time?.Plain is null && draft.Match.Actors.Any(actor => _acts.Contains((draft.Kind, draft.Match.Step, draft.Modality, actor)));

    /// <summary>A clause taken by weight says nothing about the next one.</summary>
    public void Add(Draft draft)
    {
        if (!draft.Match.IsByWeight)
        {
            _kinds.Add(draft.Kind);
            _kinds.Add(draft.Kind + "/" + (draft.Match.Step ?? "no step"));
            _acts.UnionWith(draft.Match.Actors.Select(actor => (draft.Kind, draft.Match.Step, draft.Modality, actor)));
        }
    }
}
