using System.Text.RegularExpressions;
using InForce.Record.Claims;

namespace InForce.Record.Disagreements;

/// <summary>Periods of withdrawal as texts tell them, against the clause.</summary>
internal static partial class WithdrawalPeriods
{
    /// <summary>Why the told period is not the treaty's; null when it is, or when the words are not about one.</summary>
    public static string? Wrong(Claim claim, (int Months, string Article)? clause)
    {
        if (clause is not { } rule || !claim.EvidenceHas("withdraw", "leav", "exit", "denounc") || !claim.EvidenceHas("takes effect", "take effect", "after", "notice", "period", "bites"))
        {
            return null;
        }

        Match told = Period().Match(claim.Statement.Evidence);
        if (!told.Success || Count(told.Groups[1].Value) is not { } count)
        {
            return null;
        }

        int months = told.Groups[2].Value.StartsWith("year", StringComparison.OrdinalIgnoreCase) ? count * 12 : count;
        return months == rule.Months ? null : $"told as {months} months; the clause says {rule.Months}";
    }

    private static int? Count(string word) => word switch
    {
        "a" or "one" => 1, "two" => 2, "three" => 3, "six" => 6, "nine" => 9, "ten" => 10, "twelve" => 12, "eighteen" => 18,
        _ => int.TryParse(word, out int number) && number is > 0 and < 100 ? number : null,
    };

    [GeneratedRegex(@"\b(a|one|two|three|six|nine|ten|twelve|eighteen|\d{1,2})[ -](month|year)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Period();
}
