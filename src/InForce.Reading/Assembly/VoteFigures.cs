using System.Globalization;
using InForce.Core.Statements;
using InForce.Reading.Frames;

namespace InForce.Reading.Assembling;

/// <summary>The figures of a vote in a sentence: "by 157 to 18", "107 voted for, none against, three abstained", "103 to none".</summary>
internal static class VoteFigures
{
    private static readonly string[] s_words = "none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');

    public static Votes? In(SentenceView view)
    {
        int? @for = null, against = null, abstain = null;
        for (int i = 0; i < view.Count; i++)
        {
            if (Number(view, i) is not { } number || number > 3000 || IsDateOrYear(view, i))
            {
                continue;
            }

            if (Pair(view, i) is { } other)
            {
                (@for, against) = (number, other);
            }
            else if (Says(view, i, 5, "favour", "favor", "for", "yes", "aye", "support", "supported", "backed", "ayes"))
            {
                @for ??= number;
            }
            else if (Says(view, i, 4, "against", "opposed", "no", "nays", "noes", "opposing"))
            {
                against ??= number;
            }
            else if (Says(view, i, 5, "abstained", "abstentions", "abstaining", "abstention", "abstain", "abstainers"))
            {
                abstain ??= number;
            }
            else if (i > 1 && view.Low[i - 1] == "were" && view.Low[i - 2] == "against")
            {
                against ??= number;
            }
            else if (i > 0 && Number(view, i + 1) is null && view.Low[i - 1] is "voted" or "against" or "for" && view.Low.Contains("voted"))
            {
                @for ??= view.Low[i - 1] == "against" ? null : number;
            }
        }

        return @for is not null && (against is not null || abstain is not null) || (against is not null && abstain is not null) ? new Votes(@for, against, abstain) : null;
    }

    /// <summary>"157 to 18", "157-18", "134 votes to 37".</summary>
    private static int? Pair(SentenceView view, int i)
    {
        int next = i + 1;
        if (next < view.Count && view.Low[next] is "votes" or "vote")
        {
            next++;
        }

        return next + 1 < view.Count && view.Low[next] is "to" or "-" or "–" or "against" ? Number(view, next + 1) : null;
    }

    private static bool Says(SentenceView view, int i, int reach, params string[] words)
    {
        for (int j = i + 1; j < Math.Min(view.Count, i + reach); j++)
        {
            if (view.Low[j] is "," or ";" or "and" or "with" || Number(view, j) is not null)
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

    private static int? Number(SentenceView view, int i)
    {
        if (i < 0 || i >= view.Count)
        {
            return null;
        }

        string word = view.Low[i];
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int figure))
        {
            return figure;
        }

        int at = Array.IndexOf(s_words, word);
        return at >= 0 ? at : word is "nobody" or "nil" or "zero" ? 0 : null;
    }
}
