using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using InForce.Law.Clauses;

namespace InForce.Law.Checking;

/// <summary>A threshold in words as a number and what it asks beyond it. Words nobody counts by stay words: then only the recorded day decides.</summary>
internal static partial class ThresholdWords
{
    public static Threshold Read(string words, DateOnly? reachedOn)
    {
        Match count = Count().Match(words);
        int? instruments = count.Success ? int.Parse(count.Groups["n"].Value, CultureInfo.InvariantCulture) : null;
        bool plain = count.Success && Plain().IsMatch(words);
        ImmutableArray<Requirement> requires = plain || words.Length == 0 ? [] : [new Requirement.Words(words)];
        return new Threshold(words.Length == 0 ? "threshold not given" : words, instruments, requires, reachedOn);
    }

    [GeneratedRegex(@"^(?:at least |all )?(?<n>[0-9]{1,3})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    [GeneratedRegex(@"^(?:at least )?[0-9]{1,3} (?:instruments|consents|ratifications|acceptances|approvals|accessions|deposits|states|parties)(?: deposited| of ratification)?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
