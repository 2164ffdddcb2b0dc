using System.Globalization;

namespace InForce.Record.Claims;

/// <summary>Days that stand in the very words of a statement: "on 26 June", "June 26", "the 26th of June 2031".</summary>
internal static class NamedDay
{
    /// <summary>The evidence names the day and month of the act. Whether its year stands there too is not asked.</summary>
    public static bool In(Claim claim)
    {
        if (claim is not { IsDay: true, When.Earliest: { } day })
        {
            return false;
        }

        List<string> words = Text.Words.Of(claim.Statement.Evidence);
        string month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month).ToLowerInvariant();
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == month && (IsDay(words, i - 1, day.Day) || IsDay(words, i + 1, day.Day) || (i > 1 && words[i - 1] == "of" && IsDay(words, i - 2, day.Day))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The two are of one day and month, and of different years of which the words of one do not name theirs: that one's year was worked out,
    /// and nothing may hang on it.
    /// </summary>
    public static bool DiffersInYearAlone(Claim a, Claim b) => a is { IsDay: true, When.Earliest: { } x } && b is { IsDay: true, When.Earliest: { } y }
        && x.Month == y.Month && x.Day == y.Day && (!NamesYear(a) || !NamesYear(b));

    /// <summary>"On 22 November" is that day of the year that it was: a year the words do not name is none that they get wrong.</summary>
    public static bool MayBe(Claim claim, DateOnly day) =>
        claim is { IsDay: true, When.Earliest: { } told } && told.Month == day.Month && told.Day == day.Day && !NamesYear(claim);

    /// <summary>The year of the first day the act may be of stands in the evidence.</summary>
    public static bool NamesYear(Claim claim) => claim.When?.Earliest is { } day && claim.EvidenceHas(day.Year.ToString(CultureInfo.InvariantCulture));

    private static bool IsDay(List<string> words, int at, int day) => at >= 0 && at < words.Count && words[at] is { Length: <= 4 } word && char.IsAsciiDigit(word[0])
        && int.TryParse(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number == day;
}
