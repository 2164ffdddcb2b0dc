namespace InForce.Reading.Assembling;

/// <summary>One act told twice is one statement: the fuller telling stays.</summary>
internal static class Merging
{
    public static IEnumerable<Draft> Once(IReadOnlyList<Draft> drafts)
    {
        var kept = new List<Draft>();
        foreach (Draft draft in drafts.OrderByDescending(Weight).ThenBy(d => d.Evidence.Start))
        {
            if (!kept.Any(k => IsSameAct(k, draft) || IsSamePlace(k, draft)))
            {
                kept.Add(draft);
            }
        }

        return kept.OrderBy(d => d.Evidence.Start).ThenBy(d => d.Kind, StringComparer.Ordinal);
    }

    private static double Weight(Draft draft) =>
        draft.Match.Frame.Data.Prior + (draft.Time?.Plain is null ? 0 : 1) + (draft.Votes is null ? 0 : 2) + (draft.Match.IsActorGuessed ? 0 : 0.5);

    private static bool IsSameAct(Draft one, Draft other) =>
        one.Kind == other.Kind
        && one.Treaty == other.Treaty
        && one.Modality == other.Modality
        && (one.Match.Step == other.Match.Step || one.Match.Step is null || other.Match.Step is null)
        && SameActors(one, other)
        && (one.Votes is null || other.Votes is null || one.Votes == other.Votes)
        && (one.Time?.Plain == other.Time?.Plain || one.Time?.Plain is null || other.Time?.Plain is null);

    /// <summary>Two frames of one kind at one place say one thing.</summary>
    private static bool IsSamePlace(Draft one, Draft other) =>
        one.Kind == other.Kind && one.Match.View == other.Match.View && one.Evidence.Overlaps(other.Evidence)
        && (one.Match.Step == other.Match.Step || one.Match.Trigger == other.Match.Trigger)
        && (one.Match.Actors.Any(other.Match.Actors.Contains) || one.Match.Actors.IsEmpty || other.Match.Actors.IsEmpty
            || (one.Match.Trigger == other.Match.Trigger && (one.Match.IsActorGuessed || other.Match.IsActorGuessed)));

    private static bool SameActors(Draft one, Draft other) =>
        one.Match.Actors.Where(IsState).Order(StringComparer.Ordinal).SequenceEqual(other.Match.Actors.Where(IsState).Order(StringComparer.Ordinal));

    private static bool IsState(string actor) => actor.Length == 3;
}
