using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>One act told twice is one statement: the fuller telling stays.</summary>
/// <remarks>A refuted claim and the fact put against it are two. Only tellings that agree in what is exact are compared, so that a long text costs no more a sentence than a short one.</remarks>
internal static class Merging
{
    private const string Undated = "";

    public static IEnumerable<Draft> Once(IReadOnlyList<Draft> drafts)
    {
        var kept = new List<Draft>();
        var acts = new Dictionary<(string, string?, Core.Statements.Modality, string), Dictionary<string, List<Draft>>>();
        var places = new Dictionary<(string, int), List<Draft>>();
        ILookup<(string, int), Draft> clauses = drafts.Where(d => d.Match.Group is not null).ToLookup(d => (d.Kind, d.Match.View.Index));
        foreach (Draft draft in drafts.Select(d => WithClause(d, clauses[(d.Kind, d.Match.View.Index)])).OrderByDescending(Weight).ThenBy(d => d.Evidence.Start))
        {
            var act = (draft.Kind, draft.Object ?? draft.Treaty, draft.Modality, string.Join('|', draft.Match.Actors.Where(ActorCode.IsState).Order(StringComparer.Ordinal)) + (draft.Refuted is null ? string.Empty : " refuted"));
            var place = (draft.Kind, draft.Match.View.Index);
            Dictionary<string, List<Draft>> byDate = ListAt(acts, act);
            if (Compatible(byDate, draft).Any(k => IsSameAct(k, draft)) || ListAt(places, place).Any(k => IsSamePlace(k, draft)))
            {
                continue;
            }

            kept.Add(draft);
            ListAt(places, place).Add(draft);
            ListAt(byDate, draft.Time?.Plain ?? Undated).Add(draft);
        }

        return kept.OrderBy(d => d.Evidence.Start).ThenBy(d => d.Kind, StringComparer.Ordinal);
    }

    private static TList ListAt<TKey, TList>(Dictionary<TKey, TList> lists, TKey key)
        where TKey : notnull
        where TList : new()
    {
        if (!lists.TryGetValue(key, out TList? list))
        {
            lists.Add(key, list = new TList());
        }

        return list;
    }

    /// <summary>Tellings of the same day and those of none; for one without a day, all.</summary>
    private static IEnumerable<Draft> Compatible(Dictionary<string, List<Draft>> byDate, Draft draft) => draft.Time?.Plain is { } day
        ? [.. byDate.GetValueOrDefault(day) ?? [], .. byDate.GetValueOrDefault(Undated) ?? []]
        : byDate.Values.SelectMany(d => d);

    private static double Weight(Draft draft) =>
        draft.Match.Frame.Data.Prior + (draft.Match.IsByWeight ? 0 : 0.5) + (draft.Time?.Plain is null ? 0 : 1) + (draft.Votes is null ? 0 : 2) + (draft.Match.IsActorGuessed ? 0 : 0.5) + (draft.Speaking.Speaker is null ? 0 : 0.6);

    /// <summary>Of two with one kind, treaty, modality, states and day: what is taken from another outlet stays beside the item's own telling.</summary>
    /// <param name="one">The fuller telling.</param>
    private static bool IsSameAct(Draft one, Draft other) =>
        (other.Speaking.Outlet is null || one.Speaking.Outlet == other.Speaking.Outlet)
        && (one.Match.Step == other.Match.Step || one.Match.Step is null || other.Match.Step is null)
        && (one.Votes is null || other.Votes is null || one.Votes == other.Votes);

    /// <summary>Two frames of one kind at one place say one thing.</summary>
    private static bool IsSamePlace(Draft one, Draft other) =>
        (one.Evidence.Overlaps(other.Evidence) || IsToldOf(one, other) || IsToldOf(other, one))
        && one.Match.ActorsBecause == "list" == (other.Match.ActorsBecause == "list")
        && (one.Match.Step == other.Match.Step || one.Match.Trigger == other.Match.Trigger)
        && (one.Match.Actors.Any(other.Match.Actors.Contains) || one.Match.Actors.IsEmpty || other.Match.Actors.IsEmpty
            || (one.Match.Trigger == other.Match.Trigger && (one.Match.IsActorGuessed || other.Match.IsActorGuessed)));

    /// <summary>The noun of an act and the clause that tells of it are one act: "the contract under which Latvia buys mines".</summary>
    private static bool IsToldOf(Draft noun, Draft verb) => noun.Match.Group is null && verb.Match.Group is { } group && noun.Match.View == verb.Match.View
        && verb.Match.View.Tree is { } tree && tree[group.Main].Deprel == "acl:relcl" && tree[group.Main].Head >= noun.Match.Trigger && tree[group.Main].Head <= noun.Match.TriggerLast;

    /// <summary>Who acts in the clause that tells of a noun's act is surer than whom the text spoke of before.</summary>
    private static Draft WithClause(Draft noun, IEnumerable<Draft> clauses) =>
        (noun.Match.IsActorGuessed || noun.Match.Actors.IsEmpty) && clauses.FirstOrDefault(c => IsToldOf(noun, c)) is { Match: { Actors.IsEmpty: false } match } told
            ? noun with { Match = noun.Match with { Actors = match.Actors, ActorsBecause = match.ActorsBecause }, Object = told.Object }
            : noun;
}
