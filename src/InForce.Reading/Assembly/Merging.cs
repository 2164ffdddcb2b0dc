namespace InForce.Reading.Assembling;

/// <summary>One act told twice is one statement: the fuller telling stays.</summary>
internal static class Merging
{
    public static IEnumerable<Draft> Once(IReadOnlyList<Draft> drafts)
    {
        var kept = new List<Draft>();
        foreach (Draft draft in drafts)
        {
            int same = kept.FindIndex(k => IsSameAct(k, draft));
            if (same < 0)
            {
                kept.Add(draft);
            }
            else if (Weight(draft) > Weight(kept[same]))
            {
                kept[same] = draft;
            }
        }

        return kept.OrderBy(d => d.Evidence.Start).ThenBy(d => d.Kind, StringComparer.Ordinal);
    }

    private static double Weight(Draft draft) =>
        draft.Match.Frame.Data.Prior + (draft.Time?.Edtf is null ? 0 : 1) + (draft.Votes is null ? 0 : 2) + (draft.Match.ActorsBecause == "spoken of" ? 0 : 0.5);

    private static bool IsSameAct(Draft one, Draft other) =>
        one.Kind == other.Kind
        && one.Treaty == other.Treaty
        && one.Modality == other.Modality
        && (one.Match.Step == other.Match.Step || one.Match.Step is null || other.Match.Step is null)
        && one.Match.Actors.SequenceEqual(other.Match.Actors)
        && (one.Time?.Edtf == other.Time?.Edtf || one.Time?.Edtf is null || other.Time?.Edtf is null);
}
