using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using InForce.Core.Data;
using InForce.Law.Clauses;
using InForce.Law.Rules;

namespace InForce.Law.Checking;

/// <summary>Conditions of a withdrawal as data.</summary>
internal sealed record Conditions(
    bool LaterDate, bool Reasons, ConflictExtension? Conflict, PeriodTerms? Period, string? Cessation, ImmutableArray<string> Remarks)
{
    public NoticeWindow? Window { get; init; }
}

/// <summary>
/// Turns the words of conditions into data by the phrases of <c>data/law/condition-phrases.tsv</c>. A phrase that fits none is
/// refused: it might move the day.
/// </summary>
internal static partial class ConditionWords
{
    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Words that let each state's periods run from entry into force for it.</summary>
    private static readonly string[] s_ownWords = ["own-eif", "own entry", "in force for it", "into force for it", "for that", "for the state", "for each"];

    private static readonly Lazy<ImmutableArray<(string Meaning, string[] All)>> s_phrases = new(() =>
        [.. Tsv.Embedded(typeof(ConditionWords).Assembly, "data/law/condition-phrases.tsv").Rows.Select(r => (r["meaning"], r.List("words")))]);

    /// <param name="clock">The words of the clock, which may give the notice period of a treaty that runs in periods.</param>
    /// <exception cref="FormatException">A phrase with no known meaning.</exception>
    public static Conditions Read(string words, string clock)
    {
        var result = new Conditions(false, false, null, null, null, []);
        foreach (string phrase in words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            result = Add(result, phrase, clock);
        }

        return result;
    }

    /// <summary>Null when the words do not say what starts the clock.</summary>
    public static Clock? ClockOf(string words)
    {
        bool Has(string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);
        return words.Length == 0 ? Clock.Notice
            : Has("circulat") || Has("by the depositary to") || Has("depositary's notification") || Has("depositary notifies") || Has("notified by the depositary") ? Clock.Circulation
            : Has("receipt") || Has("received") || Has("deposit") || Has("regist") || Has("lodg") || Has("communicat") ? Clock.Receipt
            : Has("notification") ? Clock.Notification
            : Has("notice") || Has("denunciation") ? Clock.Notice
            : null;
    }

    private static Conditions Add(Conditions so, string phrase, string clock)
    {
        string meaning = s_phrases.Value.FirstOrDefault(p => p.All.All(w => Fits(phrase, w))).Meaning
            ?? throw new FormatException($"'{phrase}' is a condition with no known meaning (data/law/condition-phrases.tsv); it might move the day");
        return meaning switch
        {
            "remark" => so with { Remarks = so.Remarks.Add(phrase) },
            "reasons" => so with { Reasons = true },
            "later-date" => so with { LaterDate = true },
            "cessation" => so with { Cessation = phrase },
            "period" => so with { Period = PeriodOf(phrase, clock) },
            "window" => so with { Window = WindowOf(phrase) },
            "window-rest" when so.Window is not null => so with { Remarks = so.Remarks.Add(phrase) },
            "window-rest" => throw new FormatException($"'{phrase}': a state bound anew follows on times for notice, and none are said before it"),
            "conflict-bars-notice" => so with { Conflict = ConflictOf(phrase, ConflictTest.BarsNotice) },
            "conflict-at-notice" => so with { Conflict = ConflictOf(phrase, ConflictTest.AtNotice) },
            "conflict" => so with { Conflict = ConflictOf(phrase, ConflictTest.WhenPeriodEnds) },
            "refused" => throw new FormatException($"'{phrase}' makes the effect hang on something no rule here expresses"),
            _ => throw new FormatException($"meaning '{meaning}' of '{phrase}' is not known"),
        };
    }

    /// <summary>A word of the table fits where it stands in the phrase; <c>!word</c> where it does not; <c>a/b</c> where either does.</summary>
    private static bool Fits(string phrase, string word) => word[0] == '!'
        ? !phrase.Contains(word[1..], StringComparison.OrdinalIgnoreCase)
        : word.Split('/').Any(w => phrase.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static ConflictExtension ConflictOf(string phrase, ConflictTest test) => new(
        string.Empty, test, phrase.Contains("occupation", StringComparison.OrdinalIgnoreCase),
        phrase.Contains("repatriation", StringComparison.OrdinalIgnoreCase) || phrase.Contains("release", StringComparison.OrdinalIgnoreCase), phrase);

    private static PeriodTerms PeriodOf(string phrase, string clock)
    {
        int[] numbers = [.. Years().Matches(phrase).Select(m => Number(m.Groups["n"].Value))];
        Match notice = NoticeMonths().Match(NoticeMonths().IsMatch(clock) ? clock : phrase);
        int months = notice.Success ? Number(notice.Groups["n"].Value) * (notice.Groups["unit"].Value.StartsWith('y') ? 12 : 1) : 0;
        bool own = s_ownWords.Any(w => phrase.Contains(w, StringComparison.OrdinalIgnoreCase));
        return numbers switch
        {
            [int every] when every > 0 => new PeriodTerms(every, every, months, own),
            [int first, int then] when first > 0 && then > 0 => new PeriodTerms(first, then, months, own),
            _ => throw new FormatException($"'{phrase}': the lengths of the periods cannot be read; write 'in force 10 years, then successive 5-year periods'"),
        };
    }

    private static NoticeWindow WindowOf(string phrase)
    {
        Match open = Open().Match(phrase);
        string every = open.Success ? phrase.Remove(open.Index, open.Length) : phrase;
        int[] years = [.. Years().Matches(every).Select(m => Number(m.Groups["n"].Value)).Distinct()];
        if (!open.Success || years is not [> 0])
        {
            throw new FormatException($"'{phrase}': the times for notice cannot be read; write 'notice only within one year after each ten-year period'");
        }

        int number = open.Groups["n"].Success ? Number(open.Groups["n"].Value) : 1;
        int months = number * (char.ToUpperInvariant(open.Groups["unit"].Value[0]) == 'Y' ? 12 : 1);
        bool own = s_ownWords.Any(w => phrase.Contains(w, StringComparison.OrdinalIgnoreCase));
        return new NoticeWindow(string.Empty, years[0], months, own);
    }

    private static int Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : 1 + Array.FindIndex(s_numbers, n => n.Equals(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("(?:within|in|during) (?:the |a )?(?:(?:following|next|first) )?(?:(?<n>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -])?(?<unit>months?|years?)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Open();

    [GeneratedRegex("(?<n>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -]years?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Years();

    [GeneratedRegex("(?<n>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -](?<unit>months?|years?)(?:'? notice)? before", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoticeMonths();
}
