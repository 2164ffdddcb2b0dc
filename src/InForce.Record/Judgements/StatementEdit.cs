using System.Globalization;
using InForce.Core.Statements;
using InForce.Core.Time;

namespace InForce.Record.Judgements;

/// <summary>One field of a statement as a reviewer corrects it.</summary>
public static class StatementEdit
{
    /// <summary>The evidence: its value is the words, so that they are found again where a later version of the text has them elsewhere.</summary>
    public const string Evidence = "evidence";

    /// <summary>The fields that can be edited, in the order of the contract.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "kind", "actors", "object", "weapon", "when", "modality", "speaker", "speakerRole", "citedOutlet", Evidence, "step", "votes", "delay", "asserts",
        "accused", "condition",
    ];

    /// <param name="value">Actors parted by commas; votes as <c>for-against</c> or <c>for-against-abstain</c>; null empties the field.</param>
    /// <param name="text">Of the document the statement stands in.</param>
    /// <exception cref="FormatException">No such field, or no such value of it.</exception>
    public static Statement Apply(Statement statement, string? field, string? value, string text)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return field switch
        {
            "kind" when value is not null && Kinds.TryGet(value, out _) => statement with { Kind = value },
            "actors" => statement with { Actors = [.. (value ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] },
            "object" => statement with { Object = value },
            "weapon" => statement with { Weapon = value },
            "when" when value is null || Edtf.TryParse(value, out _) => statement with { When = value },
            "modality" when Enum.TryParse(value, ignoreCase: true, out Modality modality) && Enum.IsDefined(modality) => statement with { Modality = modality },
            "speaker" => statement with { Speaker = value },
            "speakerRole" => statement with { SpeakerRole = value },
            "citedOutlet" => statement with { CitedOutlet = value },
            Evidence when value is { Length: > 0 } => Moved(statement, value, text),
            "step" => statement with { Step = value },
            "votes" when value is null || VotesOf(value) is not null => statement with { Votes = value is null ? null : VotesOf(value) },
            "delay" => statement with { Delay = value },
            "asserts" => statement with { Asserts = value },
            "accused" => statement with { Accused = value },
            "condition" => statement with { Condition = value },
            _ => throw new FormatException($"'{value}' is no value for the field '{field}'"),
        };
    }

    /// <summary>The words where they stand nearest to the statement; where they stand nowhere the evidence stays as read.</summary>
    private static Statement Moved(Statement statement, string words, string text)
    {
        int best = -1;
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            best = best < 0 || Math.Abs(at - statement.Start) < Math.Abs(best - statement.Start) ? at : best;
        }

        return best < 0 ? statement : statement with { Evidence = words, Start = best, End = best + words.Length };
    }

    private static Votes? VotesOf(string text)
    {
        string[] parts = text.Split('-', ':');
        int[] counts = [.. parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : -1)];
        return counts.Length is 2 or 3 && counts.All(n => n >= 0) ? new Votes(counts[0], counts[1], counts.Length == 3 ? counts[2] : null) : null;
    }
}
