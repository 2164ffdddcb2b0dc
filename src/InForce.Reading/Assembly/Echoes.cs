using System.Collections.Immutable;
using InForce.Core.Statements;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>Clauses that tell an act by pointing to the one before: "Finland followed", "the Seimas did likewise", "Latvia took the same step".</summary>
internal sealed class Echoes(Lexicon lexicon)
{
    /// <summary>How many sentences back an act may stand that is pointed to.</summary>
    public const int FarthestSentence = 3;

    private readonly ClassSet _echo = lexicon.Names["echo"];
    private readonly ClassSet _chamber = lexicon.Names["parliament"];

    public IReadOnlyList<(Match Match, Draft Of)> In(SentenceView view, IReadOnlyList<Draft> before)
    {
        var found = new List<(Match, Draft)>();
        foreach (VerbGroup group in view.Groups)
        {
            if (!view.Classes[group.Main].Meets(_echo) || !IsWhole(view, group))
            {
                continue;
            }

            Zones zones = Zones.OfVerb(view, group, group.Main);
            int[] near = [.. Enumerable.Range(0, group.First).Where(i => view.SegmentIndexOf(i) == group.Segment)];
            ImmutableArray<string> actors = States(view, near) is { IsEmpty: false } beside ? beside : States(view, zones.Agent);
            bool chamber = near.Any(i => view.Classes[i].Meets(_chamber));
            Draft? act = before.LastOrDefault(d => view.Index - d.Match.View.Index <= FarthestSentence && IsBefore(d, view, group) && IsTreatyAct(d) && !d.Match.Actors.Intersect(actors).Any()
                && d.Modality == Modality.Occurred && (!chamber || d.Kind == "domestic_legal_step"));
            if (!actors.IsEmpty && act is not null)
            {
                ActModality read = ActModality.Of(view, group, group.Main);
                var match = new Match(act.Match.Frame, view, group.Main, group.Main, group, zones, read) { Actors = actors, ActorsBecause = "subject, act as told before", Step = act.Match.Step };
                found.Add((match, act));
            }
        }

        return found;
    }

    private static bool IsTreatyAct(Draft draft) => draft.IsAct && draft.Object!.StartsWith("treaty:", StringComparison.Ordinal) && draft.Match.Step != "ratification_or_accession";

    private static bool IsBefore(Draft draft, SentenceView view, VerbGroup group) =>
        draft.Match.View.Index < view.Index || (draft.Match.View == view && draft.Match.Trigger < group.First);

    /// <summary>"followed" alone, not "followed the debate".</summary>
    private static bool IsWhole(SentenceView view, VerbGroup group)
    {
        if (view.Tree is not { } tree || group.IsPassive)
        {
            return false;
        }

        int thing = tree.ChildOf(group.Main, "obj");
        return thing < 0 || view.Low[thing] is "so" or "likewise" or "same" or "suit" or "them" or "step" or "way" or "hurdle" or "path" or "steps";
    }

    private static ImmutableArray<string> States(SentenceView view, IReadOnlyList<int> zone) =>
        [.. zone.Select(i => view.MentionAt[i]).OfType<Mention>().Where(m => m.Type is MentionType.State or MentionType.Organization or MentionType.Role).SelectMany(m => m.States).Distinct()];
}
