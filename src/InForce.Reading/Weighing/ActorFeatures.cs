using System.Collections.Immutable;
using System.Globalization;
using InForce.Reading.Assembling;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Syntax;

namespace InForce.Reading.Weighing;

/// <summary>The states that may be meant where a clause does not say itself who acts, with where and how the text names them.</summary>
internal static class ActorFeatures
{
    /// <summary>Mentions of states before a clause that are looked at: a long text must not be walked for each of its clauses.</summary>
    private const int Reach = 60;

    /// <summary>Each candidate once: whom the rules would name first, then the last ones to act together, then each state near or often named, in order of code.</summary>
    /// <param name="match">With whom the rules would name.</param>
    public static ImmutableArray<ActorCandidate> Of(Match match, DocumentMemory memory)
    {
        SentenceView view = match.View;
        int at = view.Raw.Tokens[match.Trigger].Start;
        Mention[] near = [.. memory.StatesAround(at, view.Raw.Span, Reach)];
        ILookup<string, Mention> byState = near.SelectMany(m => m.States.Select(s => (s, m))).ToLookup(p => p.s, p => p.m, StringComparer.Ordinal);
        string[] recent = [.. near.Where(m => m.Span.Start < at).Reverse().SelectMany(m => m.States).Distinct()];
        var found = new List<ActorCandidate>();
        foreach (ImmutableArray<string> actors in Sets(match, memory, byState))
        {
            if (!found.Any(c => c.Actors.SequenceEqual(actors)))
            {
                found.Add(new ActorCandidate(actors, Of(match, memory, actors, byState, recent)));
            }
        }

        return [.. found];
    }

    private static IEnumerable<ImmutableArray<string>> Sets(Match match, DocumentMemory memory, ILookup<string, Mention> byState)
    {
        if (!match.Actors.IsEmpty)
        {
            yield return match.Actors;
        }

        if (!memory.LastSeveral.IsEmpty)
        {
            yield return memory.LastSeveral;
        }

        foreach (string state in byState.Select(g => g.Key).Concat(memory.OftenNamed).Distinct().Order(StringComparer.Ordinal))
        {
            yield return [state];
        }
    }

    private static HashSet<Feature> Of(Match match, DocumentMemory memory, ImmutableArray<string> actors, ILookup<string, Mention> byState, string[] recent)
    {
        SentenceView view = match.View;
        string state = ActorCode.StateOf(actors[0]) ?? string.Empty, kind = match.Frame.Kind, agent = Agent(match);
        int at = view.Raw.Tokens[match.Trigger].Start;
        bool ruled = actors.SequenceEqual(match.Actors);
        string several = actors.Length > 1 ? "several" : "one";
        var found = new HashSet<Feature> { new("actors", several), new("actors", several, agent), new("number", several, Number(match)), new(ruled ? "by rule" : "not by rule", several, match.ActorsBecause), new(ruled ? "by rule" : "not by rule", match.ActorsBecause), new(ruled ? "by rule" : "not by rule", kind) };
        Mention? before = byState[state].LastOrDefault(m => m.Span.Start < at), after = byState[state].FirstOrDefault(m => m.Span.Start >= at);
        string place = before is null ? "unnamed" : before.Sentence == view.Index ? "here " + Role(match, before) : "back " + Rank(view.Index - before.Sentence) + (before.First < 4 ? " leading" : "") + (before.IsModifier ? " owner" : "");
        Add(found, "before", place, kind, agent);
        after = after?.Sentence == view.Index ? after : null;
        Add(found, "after", after is null ? "none" : Role(match, after), kind, agent);
        Add(found, "recent", Rank(Array.IndexOf(recent, state)), kind, agent);
        Add(found, "often", Rank(memory.RankOf(state)), kind, agent);
        Add(found, "share", Math.Round(4 * memory.ShareOf(state)).ToString(CultureInfo.InvariantCulture), kind, agent);
        Add(found, "acted", memory.LastActedIn(state) is >= 0 and var last ? Rank(view.Index - last) : "never", kind, agent);
        Add(found, "last to act", memory.IsLastToAct(state) ? "yes" : "no", kind, agent);
        Add(found, "first", Rank(memory.LeadRankOf(state)), kind, agent);
        if (before is not null)
        {
            if (before.Sentence != view.Index)
            {
                Add(found, "hung", Rank(view.Index - before.Sentence) + " " + (memory.RelationOf(before) ?? "unread"), kind, agent);
                string[] roles = [.. byState[state].Where(m => m.Sentence < view.Index && m.Sentence >= view.Index - 3).Select(memory.RelationOf).OfType<string>().Distinct()];
                found.Add(new("subject lately", roles.Contains("nsubj") ? "yes" : "no", agent));
            }

            found.Add(new("named as", before.Type.ToString(), (before.Entry?.Form ?? StateForm.None).ToString()));
        }

        if (view.Tree is { } tree && before is not null && before.Sentence == view.Index)
        {
            found.Add(new("tree", tree[before.Last].Deprel, Path(tree, before.Last, match.Trigger)));
        }

        if (after is not null && view.Tree is { } parsed)
        {
            found.Add(new("tree after", parsed[after.Last].Deprel, Path(parsed, after.Last, match.Trigger)));
        }

        return found;
    }

    private static void Add(HashSet<Feature> found, string what, string value, string kind, string agent)
    {
        found.Add(new(what, value));
        found.Add(new(what, value, kind));
        found.Add(new(what, value, agent));
    }

    /// <summary>What stands in the place of the one who acts: nothing, a pronoun, or a noun by its classes.</summary>
    private static string Agent(Match match)
    {
        SentenceView view = match.View;
        IReadOnlyList<int> head = match.Zones.SubjectHead is { Count: > 0 } subject && match.Group is not { IsPassive: true } ? subject : match.Zones.Agent;
        if (head.Count == 0)
        {
            return match.Group is { IsPassive: true } ? "passive" : match.Group is null ? "noun" : "nobody";
        }

        int word = head[^1];
        string low = view.Low[word];
        return FunctionWords.Pronouns.Contains(low) || FunctionWords.Relatives.Contains(low) ? low
            : view.NamesOf(view.Classes[word]).Order(StringComparer.Ordinal).FirstOrDefault() ?? "noun unknown";
    }

    /// <summary>Whether the one who acts, or for a noun the act itself, is one or several: "the withdrawals".</summary>
    private static string Number(Match match)
    {
        IReadOnlyList<int> head = match.Group is null ? [match.Trigger] : match.Zones.SubjectHead;
        return head.Count == 0 || match.View.Tree is not { } tree ? "unsaid"
            : tree[head[^1]].Xpos is "NNS" or "NNPS" || match.View.Low[head[^1]] is "they" or "we" or "both" or "two" or "three" or "four" or "five" ? "several" : "one";
    }

    /// <summary>Whether words say that one acts alone, or of one act that it is one.</summary>
    public static bool IsOne(Match match) => Number(match) == "one";

    private static string Role(Match match, Mention mention)
    {
        SentenceView view = match.View;
        string zone = match.Zones.Agent.Contains(mention.Last) ? "agent" : match.Zones.Object.Contains(mention.Last) ? "object" : match.Zones.Clause.Contains(mention.Last) ? "clause" : "sentence";
        int i = mention.First - 1;
        while (i >= 0 && view.Low[i] is "the" or "its" or "both" or "neighbouring")
        {
            i--;
        }

        return $"{zone} {(i >= 0 && FunctionWords.Prepositions.Contains(view.Low[i]) ? view.Low[i] : "-")} {(mention.IsModifier ? "owner" : mention.Type == MentionType.State ? "state" : "organ")}";
    }

    /// <summary>How far up from each word the two meet: "0 1" where the second hangs on the first.</summary>
    private static string Path(Sentence tree, int from, int to)
    {
        List<int> up = [to, .. tree.Ancestors(to)];
        int steps = 0;
        foreach (int word in (int[])[from, .. tree.Ancestors(from)])
        {
            if (up.IndexOf(word) is >= 0 and var down)
            {
                return $"{Rank(steps)} {Rank(down)}";
            }

            steps++;
        }

        return "apart";
    }

    /// <summary>Small numbers as they are, larger ones by rank; "none" below nought.</summary>
    private static string Rank(int number) => number switch
    {
        < 0 => "none",
        < 4 => number.ToString(CultureInfo.InvariantCulture),
        < 7 => "4 to 6",
        < 12 => "7 to 11",
        _ => "12 on",
    };
}
