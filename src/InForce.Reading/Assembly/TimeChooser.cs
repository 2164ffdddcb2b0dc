using InForce.Reading.Frames;
using InForce.Reading.Times;

namespace InForce.Reading.Assembling;

/// <summary>Which expression of time belongs to an act: by the tree, else the nearest in its clause.</summary>
internal static class TimeChooser
{
    public static TimeExpression? Of(Match match, IReadOnlyList<TimeExpression> inSentence)
    {
        SentenceView view = match.View;
        TimeExpression? best = null;
        double bestScore = double.MaxValue;
        foreach (TimeExpression time in inSentence)
        {
            int token = TokenAt(view, time.Span.Start);
            if (token < 0 || IsCountedFrom(time, inSentence) || time.Timex.Type is TimexType.Set || (time.Timex.Type == TimexType.Duration && time.Delay is null && time.Plain is null) || !Belongs(match, token) || IsOfAnother(view, token, match))
            {
                continue;
            }

            double score = Math.Abs(token - match.Trigger) + (time.Plain is null ? 8 : 0) + (Under(view, token, match) ? 0 : 12) + (view.SegmentIndexOf(token) == view.SegmentIndexOf(match.Trigger) ? 0 : 10);
            if (score < bestScore)
            {
                (best, bestScore) = (time, score);
            }
        }

        return best;
    }

    /// <summary>"six months after Thursday's vote": the day of the vote is no day of what comes six months later.</summary>
    private static bool IsCountedFrom(TimeExpression time, IReadOnlyList<TimeExpression> inSentence) =>
        inSentence.Any(t => t != time && t.DelayFrom is { } from && from.Contains(time.Span));

    public static int TokenAt(SentenceView view, int offset)
    {
        for (int i = 0; i < view.Count; i++)
        {
            if (offset < view.Raw.Tokens[i].End)
            {
                return offset >= view.Raw.Tokens[i].Start ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>A year inside a name ("the 1997 treaty") dates the name.</summary>
    private static bool Belongs(Match match, int token)
    {
        SentenceView view = match.View;
        if (view.MentionAt[token] is not null)
        {
            return false;
        }

        bool attribute = view.Tree is { } tree && tree[token].Is("nummod") | tree[token].Is("compound") | tree[token].Is("amod") && tree[token].Head > token && char.IsDigit(view.Low[token][0]) && view.Low[token].Length == 4;
        if (attribute)
        {
            return false;
        }

        if (match.Zones.Clause.Contains(token))
        {
            return true;
        }

        // "Told X on Monday that …": an act of speech lends its day only to acts of speech.
        return IsSharedWithSaying(match, token) || IsSharedWithFirst(match, token) || view.SegmentIndexOf(token) == view.SegmentIndexOf(match.Trigger);
    }

    /// <summary>"… the law adopted last week": the time is that of a verb below the act, or of the saying above it.</summary>
    private static bool IsOfAnother(SentenceView view, int token, Match match)
    {
        int own = match.Group?.Main ?? match.Trigger;
        if (view.Tree is not { } tree)
        {
            return false;
        }

        if (IsSharedWithSaying(match, token))
        {
            return false;
        }

        for (int at = tree[token].Head, steps = 0; at >= 0 && at != own && steps < 8; at = tree[at].Head, steps++)
        {
            if (tree[own].Deprel == "acl" && match.Group is { IsFinite: false } && view.GroupAt(at) is not null && tree[at].Upos is "VERB" && IsBelow(tree, own, at))
            {
                // "On Tuesday the army presented mines built by a Finnish firm": the day is that of the presenting.
                return true;
            }

            bool inTrigger = at > match.Trigger && at <= match.TriggerLast;
            if (!inTrigger && view.GroupAt(at) is not null && tree[at].Upos is "VERB")
            {
                return IsBelow(tree, at, own) ? tree[at].Is("acl") || tree[at].Is("advcl") || tree[at].Is("ccomp") : IsBelow(tree, own, at) && IsReported(tree, own, at) && match.Group is { IsFinite: true } && match.View.SegmentIndexOf(token) != match.View.SegmentIndexOf(own);
            }
        }

        return false;
    }

    /// <summary>"In July Ukraine informed the depositary that it considers the treaty suspended": the claim is made by saying it.</summary>
    private static bool IsSharedWithSaying(Match match, int token) =>
        match.Frame.IsBySaying && match.View.Tree is { } tree && match.Group is { } own && tree[token].Head is >= 0 and int saying
        && tree[saying].Upos == "VERB" && saying != own.Main && IsBelow(tree, own.Main, saying) && IsReported(tree, own.Main, saying);

    /// <summary>"On 2 February the United States suspended its obligations and notified its withdrawal": verbs of one subject share what stands before it.</summary>
    private static bool IsSharedWithFirst(Match match, int token)
    {
        if (match.View.Tree is not { } tree || match.Group is not { } own || !tree[own.Main].Is("conj") || tree.ChildOf(own.Main, "nsubj") >= 0)
        {
            return false;
        }

        int first = tree[own.Main].Head;
        return tree[token].Head == first && token < first && tree.ChildOf(first, "nsubj") is >= 0 and int subject && token < subject;
    }

    private static bool IsReported(Syntax.Sentence tree, int own, int saying)
    {
        for (int at = own; at >= 0 && at != saying; at = tree[at].Head)
        {
            if (tree[at].Is("ccomp"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBelow(Syntax.Sentence tree, int word, int above)
    {
        for (int at = tree[word].Head; at >= 0; at = tree[at].Head)
        {
            if (at == above)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the tree hangs the time on the act rather than on another verb.</summary>
    private static bool Under(SentenceView view, int token, Match match)
    {
        if (view.Tree is not { } tree)
        {
            return true;
        }

        int verb = match.Group?.Main ?? match.Trigger;
        for (int at = tree[token].Head; at >= 0; at = tree[at].Head)
        {
            if (at == verb)
            {
                return true;
            }

            if (view.GroupAt(at) is not null)
            {
                return false;
            }
        }

        return false;
    }
}
