using InForce.Core.Statements;
using InForce.Reading.Assembling;

namespace InForce.Reading.Frames;

/// <summary>Tries every frame at every word that triggers one.</summary>
internal sealed class FrameMatcher(FrameSet frames)
{
    /// <param name="document">Classes that hold for the whole document: its treaty, its weapon.</param>
    public IEnumerable<Match> Match(SentenceView view, ClassSet document)
    {
        if (IsQuestion(view))
        {
            yield break;
        }

        for (int i = 0; i < view.Count; i++)
        {
            foreach ((int last, Trigger trigger, WordPos pos) in frames.At(view.Words, i))
            {
                if (TryMatch(view, i, last, trigger.Frame, pos, document) is { } match)
                {
                    yield return match;
                }
            }

            if (view.MentionAt[i] is { } mention && mention.First == i)
            {
                foreach (Trigger trigger in frames.ByMention(view.Classes[i]))
                {
                    if (TryMatch(view, i, mention.Last, trigger.Frame, WordPos.Noun, document) is { } match)
                    {
                        yield return match;
                    }
                }
            }
        }
    }

    /// <summary>A question asserts nothing.</summary>
    public static bool IsQuestion(SentenceView view) => view.Low[^1] == "?" || (view.Count > 1 && view.Low[^2] == "?");

    private static Match? TryMatch(SentenceView view, int at, int last, Frame frame, WordPos pos, ClassSet document)
    {
        VerbGroup? group = pos == WordPos.Noun ? null : view.GroupAt(at);
        if (pos == WordPos.Verb && (group is null || IsOtherVerb(view, at, last)))
        {
            return null;
        }

        if (pos == WordPos.Noun && view.GroupAt(at) is not null && view.VerbForms[at] != VerbForm.None)
        {
            return null;
        }

        group ??= pos == WordPos.Fixed ? FiniteBefore(view, at) : null;
        if (!frame.Data.InCondition && Conditions.IsOnlyCondition(view, at, group))
        {
            return null;
        }

        bool past = group is { IsProgressive: false } && (group.IsPast || group.IsPerfect);
        if ((frame.Data.Tense == "past" && !past) || (frame.Data.Tense == "open" && past) || (frame.Data.Tense == "present" && (past || group is not { IsFinite: true, Modal: null })))
        {
            return null;
        }

        Zones zones = group is null ? Zones.OfNoun(view, last, at) : Zones.OfVerb(view, group, pos == WordPos.Fixed ? group.Main : last);
        if (!frame.Needs.All(c => Holds(c, view, zones, document)) || frame.Not.Any(c => Holds(c, view, zones, document)))
        {
            return null;
        }

        ActModality read = ActModality.Of(view, group, at);
        if (!frame.Only.IsEmpty && !frame.Only.Contains(read.Value))
        {
            return null;
        }

        string? step = frame.Steps.Where(s => Holds(s.If, view, zones, document)).Select(s => s.Step).FirstOrDefault() ?? frame.Data.Step;
        return new Match(frame, view, at, last, group, zones, read with { Value = frame.Map(read.Value) }) { Step = step, Asserts = Asserted(frame, read.Value) };
    }

    /// <summary>Of a state that is denied to be a party it is said that it is none.</summary>
    private static string? Asserted(Frame frame, Modality read) => read == Modality.Denied && frame.Data.Asserts == "party" ? "non-party" : frame.Data.Asserts;

    /// <summary>"were to give up mines" is no giving: a particle behind makes it another verb, unless the trigger has it.</summary>
    private static bool IsOtherVerb(SentenceView view, int at, int last) =>
        at == last && at + 1 < view.Count && view.Low[at + 1] is "up" or "down" or "away" && (at + 2 >= view.Count || view.Low[at + 2] != "to") && view.Tree is { } tree && tree[at + 1].Head == at && tree[at + 1].Is("compound:prt");

    private static VerbGroup? FiniteBefore(SentenceView view, int at) =>
        view.Groups.LastOrDefault(g => g.Main <= at && g.Segment == view.SegmentIndexOf(at))
        ?? view.Groups.FirstOrDefault(g => g.IsFinite && g.Segment == view.SegmentIndexOf(at));

    private static bool Holds(Condition condition, SentenceView view, Zones zones, ClassSet document) => condition.Scope switch
    {
        Scope.Agent => zones.Meets(zones.Agent, condition.Classes) || (condition.Classes.Meets(view.Class("stateful")) && zones.IsPronoun),
        Scope.AgentIfAny => zones.Agent.Count == 0 || zones.IsPronoun || zones.Meets(zones.Agent, condition.Classes),
        Scope.Object => zones.Meets(zones.Object, condition.Classes),
        Scope.Clause => zones.Meets(zones.Clause, condition.Classes),
        Scope.Sentence => view.ClassesIn(0, view.Count).Meets(condition.Classes),
        Scope.Before => zones.Meets(zones.Before, condition.Classes),
        Scope.After => zones.Meets(zones.After, condition.Classes),
        Scope.Document => document.Meets(condition.Classes),
        Scope.Head => zones.Meets(zones.Head, condition.Classes),
        Scope.SubjectHead => zones.Meets(zones.SubjectHead, condition.Classes),
        Scope.Near => (view.ClassesIn(0, view.Count) | view.Before).Meets(condition.Classes),
        Scope.HeadIfAny => !zones.HasObject || zones.Meets(zones.Head, condition.Classes),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
