using System.Globalization;
using InForce.Core.Statements;

namespace InForce.Record.Judgements;

/// <summary>One field of a statement as a reviewer corrects it.</summary>
public static class StatementEdit
{
    /// <summary>The fields that can be edited, in the order of the contract.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["kind", "actors", "object", "weapon", "when", "modality", "speaker", "citedOutlet", "step", "asserts", "accused", "span"];

    /// <param name="value">Actors parted by commas; a span as <c>start-end</c>; null empties the field.</param>
    /// <exception cref="FormatException">No such field, or no such value of it.</exception>
    public static Statement Apply(Statement statement, string? field, string? value) => field switch
    {
        "kind" when value is not null && Kinds.TryGet(value, out _) => statement with { Kind = value },
        "actors" => statement with { Actors = [.. (value ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] },
        "object" => statement with { Object = value },
        "weapon" => statement with { Weapon = value },
        "when" when value is null || Core.Time.Edtf.TryParse(value, out _) => statement with { When = value },
        "modality" when Enum.TryParse(value, ignoreCase: true, out Modality modality) && Enum.IsDefined(modality) => statement with { Modality = modality },
        "speaker" => statement with { Speaker = value },
        "citedOutlet" => statement with { CitedOutlet = value },
        "step" => statement with { Step = value },
        "asserts" => statement with { Asserts = value },
        "accused" => statement with { Accused = value },
        "span" when SpanOf(value) is { } span => statement with { Start = span.Start, End = span.End },
        _ => throw new FormatException($"'{value}' is no value for the field '{field}'"),
    };

    private static (int Start, int End)? SpanOf(string? value)
    {
        string[] parts = (value ?? string.Empty).Split('-');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int end) && start < end
            ? (start, end)
            : null;
    }
}
