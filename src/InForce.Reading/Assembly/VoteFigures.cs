using InForce.Core.Statements;
using InForce.Reading.Frames;
using InForce.Reading.Quantities;

namespace InForce.Reading.Assembling;

/// <summary>The figures of a vote in a sentence: "by 157 to 18", "107 voted for, none against, three abstained", "103 to none".</summary>
internal static class VoteFigures
{
    /// <summary>So many in favour are a chamber's vote, though nobody counts those against.</summary>
    private const int Many = 20;
    private const int LargestChamber = 3000;

    public static Votes? In(SentenceView view) => Found(view)?.Votes;

    /// <summary>The figures with their words as a statement's amount: those in favour, in the words from the first figure to the last.</summary>
    public static Quantity? AsQuantity(SentenceView view) => Found(view) is { Votes.For: { } @for } found
        ? new Quantity(view.WordsOf(found.First, found.Last), "vote", @for, @for, Approximate: false)
        : null;

    /// <summary>Of several votes told in one sentence the figures are those of one: of the act in whose clause they stand, else of the nearest.</summary>
    public static void Settle(List<Draft> drafts)
    {
        Draft[] claiming = [.. drafts.Where(d => d.Votes is not null)];
        if (claiming.Length < 2 || Found(claiming[0].Match.View) is not { } figures)
        {
            return;
        }

        int segment = claiming[0].Match.View.SegmentIndexOf(figures.First);
        Draft owner = claiming.OrderBy(d => d.Match.View.SegmentIndexOf(d.Match.Trigger) == segment ? 0 : 1).ThenBy(d => Math.Abs(d.Match.Trigger - figures.First)).First();
        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Votes is not null && (drafts[i].Match.Step != owner.Match.Step || !drafts[i].Match.Actors.SequenceEqual(owner.Match.Actors)))
            {
                drafts[i] = drafts[i] with { Votes = null };
            }
        }
    }

    /// <summary>Figures in a sentence of their own belong to the one vote the sentence before tells of: "The board showed 157 in favour and 18 against."</summary>
    public static void AddTo(List<Draft> drafts, SentenceView view, IReadOnlyList<Draft> own)
    {
        if (own.Any(d => d.Votes is not null) || Found(view) is not { Votes: { For: not null, Against: not null } votes })
        {
            return;
        }

        int first = drafts.Count;
        while (first > 0 && drafts[first - 1].Match.View.Index >= view.Index - 1)
        {
            first--;
        }

        int[] bare = [.. Enumerable.Range(first, drafts.Count - first).Where(i => drafts[i] is { Votes: null, Modality: Modality.Occurred } d && IsVote(d.Match.Step) && d.Match.View.Raw.Paragraph == view.Raw.Paragraph)];
        bool isOne = bare.Select(i => string.Join('|', drafts[i].Match.Actors)).Distinct().Count() == 1 && !drafts.Skip(first).Any(d => d.Votes is not null);
        foreach (int i in isOne ? bare : [])
        {
            drafts[i] = drafts[i] with { Votes = votes, Quantity = AsQuantity(view) };
        }
    }

    /// <summary>Steps that are taken by a vote with figures.</summary>
    public static bool IsVote(string? step) => step is "parliament_vote" or "senate_vote" or "committee";

    private static (Votes Votes, int First, int Last)? Found(SentenceView view)
    {
        int? @for = null, against = null, abstain = null;
        int first = view.Count, last = -1;
        bool isAlone = false;
        for (int i = 0; i < view.Count; i++)
        {
            int start = i;
            if (Number(view, i, out int end) is not { } number || IsDateOrYear(view, end))
            {
                continue;
            }

            i = end;
            (int?, int?, int?) before = (@for, against, abstain);
            if (Pair(view, i) is { } other)
            {
                (@for, against) = (number, other);
            }
            else if (start > 1 && view.Low[start - 1] == "were" && view.Low[start - 2] == "against")
            {
                against ??= number;
            }
            else if (Says(view, i, 5, "favour", "favor", "for", "yes", "aye", "support", "supported", "backed", "ayes"))
            {
                @for ??= number;
                isAlone |= number >= Many && Says(view, i, 5, "favour", "favor");
            }
            else if (Says(view, i, 4, "against", "opposed", "no", "nays", "noes", "opposing"))
            {
                against ??= number;
            }
            else if (Says(view, i, 5, "abstained", "abstentions", "abstaining", "abstention", "abstain", "abstainers"))
            {
                abstain ??= number;
            }
            else if (start > 0 && Number(view, i + 1, out _) is null && view.Low[start - 1] is "voted" or "against" or "for" && view.Low.Contains("voted"))
            {
                @for ??= view.Low[start - 1] == "against" ? null : number;
            }

            if (before != (@for, against, abstain))
            {
                (first, last) = (Math.Min(first, start), i);
            }
        }

        // The second figure of a pair stands a word or two behind the first.
        last = last >= 0 && Pair(view, last) is not null ? view.Low[last + 1] is "vote" or "votes" ? last + 3 : last + 2 : last;
        return @for is not null && (isAlone || against is not null || abstain is not null) || (against is not null && abstain is not null) ? (new Votes(@for, against, abstain), first, last) : null;
    }

    /// <summary>"157 to 18", "157-18", "134 votes to 37".</summary>
    private static int? Pair(SentenceView view, int i)
    {
        int next = i + 1;
        if (next < view.Count && view.Low[next] is "votes" or "vote")
        {
            next++;
        }

        return next + 1 < view.Count && view.Low[next] is "to" or "-" or "–" or "against" ? Number(view, next + 1, out _) : null;
    }

    private static bool Says(SentenceView view, int i, int reach, params string[] words)
    {
        for (int j = i + 1; j < Math.Min(view.Count, i + reach); j++)
        {
            if (view.Low[j] is "," or ";" or "and" or "with" || Number(view, j, out _) is not null)
            {
                return false;
            }

            if (words.Contains(view.Low[j]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDateOrYear(SentenceView view, int i) =>
        i + 1 < view.Count && view.Low[i + 1] is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december";

    /// <summary>A whole number no chamber is too small for, in figures or words; null for others.</summary>
    private static int? Number(SentenceView view, int i, out int last)
    {
        last = i;
        if (i < 0 || i >= view.Count)
        {
            return null;
        }

        if (view.Low[i] is "none" or "nobody" or "nil" or "zero")
        {
            return 0;
        }

        if (NumberReader.Read(view.Numbers, i) is not { Approximate: false, IsOrdinal: false, Min: { } value } amount || value > LargestChamber || value != decimal.Truncate(value))
        {
            return null;
        }

        last = amount.Last;
        return (int)value;
    }
}
