using System.Collections.Immutable;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>Who takes a stand: a person with the state or body spoken for, a body, a group by its name; not whom the stand is about.</summary>
internal static class VoiceActors
{
    /// <summary>Empty where the subject names nobody.</summary>
    public static ImmutableArray<string> Of(Match match, DocumentMemory memory)
    {
        SentenceView view = match.View;
        IReadOnlyList<int> subject = match.Group is null ? match.Zones.Agent : match.Zones.SubjectHead.Count > 0 ? Widened(view, match.Zones.SubjectHead) : match.Zones.Agent;
        Mention[] named = [.. subject.Select(i => view.MentionAt[i]).OfType<Mention>().Distinct()];
        if (named.FirstOrDefault(m => m.Type == MentionType.Person) is { } person)
        {
            return [.. Spoken(named, person), person.Id];
        }

        if (subject.Any(i => view.Low[i] is "he" or "she") && memory.LastPerson(view.Raw.Tokens[subject[0]].Start) is { } before)
        {
            return [.. Office(before), before.Id];
        }

        if (subject.Any(i => view.Low[i] is "we" or "i"))
        {
            return memory.Author is { } author && !view.IsQuoted(subject[0]) ? [author] : [];
        }

        string[] bodies = [.. named.Where(m => m.Type is MentionType.Organization or MentionType.State or MentionType.Role).SelectMany(m => m.States.IsEmpty ? [m.Id] : m.States).Distinct()];
        return bodies.Length > 0 ? [.. bodies] : ByName(view, subject);
    }

    /// <summary>The states or bodies named with a person: "UN Secretary-General António Guterres", "Foreign Minister Barth Eide".</summary>
    private static IEnumerable<string> Spoken(Mention[] named, Mention person) =>
        Office(person) is { Length: > 0 } office ? office : named.Where(m => m != person && m.Type is MentionType.Organization or MentionType.Role && m.Entry is not null).SelectMany(m => m.States.IsEmpty ? [m.Id] : m.States).Distinct();

    /// <summary>The state or body whose office a person holds.</summary>
    private static ImmutableArray<string> Office(Mention person) => person.States.IsEmpty && person.Entry?.Classes.Contains("unsg") == true ? ["UNSG"] : person.States;

    /// <summary>The whole phrase around the subject's head, so far as it belongs to one name.</summary>
    private static List<int> Widened(SentenceView view, IReadOnlyList<int> head)
    {
        var words = new SortedSet<int>(head);
        foreach (int i in head)
        {
            if (view.MentionAt[i] is { } mention)
            {
                words.UnionWith(Enumerable.Range(mention.First, mention.Last - mention.First + 1));
            }

            foreach (int child in view.Tree?.ChildrenOf(i).ToArray() ?? [])
            {
                if (view.Tree![child].Is("appos") || view.Tree[child].Is("compound") || view.Tree[child].Is("flat"))
                {
                    words.Add(child);
                }
            }
        }

        return [.. words];
    }

    /// <summary>A group no list knows: the run of capitalised words it is named by.</summary>
    private static ImmutableArray<string> ByName(SentenceView view, IReadOnlyList<int> subject)
    {
        int[] upper = [.. subject.Where(i => view.StartsUpper(i) && view.IsLetter(i) && !FunctionWords.Pronouns.Contains(view.Low[i]) && view.MentionAt[i] is not { Type: MentionType.Role })];
        if (upper.Length == 0)
        {
            return [];
        }

        int first = upper[0], last = upper[0];
        while (first > 0 && view.StartsUpper(first - 1) && view.IsLetter(first - 1) && view.Low[first - 1] is not "the" && view.MentionAt[first - 1] is not { Type: MentionType.Role })
        {
            first--;
        }

        while (last + 1 < view.Count && (view.StartsUpper(last + 1) && view.IsLetter(last + 1) || view.Low[last + 1] is "of" or "for" or "to" && last + 2 < view.Count && view.StartsUpper(last + 2)))
        {
            last++;
        }

        return last > first || (first > 0 && view.Low[first - 1] != ".") ? [view.WordsOf(first, last)] : [];
    }
}
