using System.Globalization;
using System.Xml;
using InForce.Reading.Times;

namespace InForce.Reading.Tests.Times;

/// <summary>
/// Compares our expressions with those of the phrase-level specifications. Spans are compared without the prepositions and articles at
/// their edges (theirs often hold them, TIMEX3 spans do not); a range is one expression there and two here, so its whole span counts.
/// Values are compared by what they mean: days, windows, periods.
/// </summary>
internal static class SpecMatch
{
    private static readonly string[] Edges =
    [
        "from", "between", "in", "on", "at", "the", "for", "by", "since", "before", "after", "within", "during", "of", "until", "till", "to", "as", "early", "a", "an", "this", "no",
        "later", "earlier", "than", "more", "less", "and", "or", "around", "about", "any", "time", "beginning",
    ];

    public static bool IsRight(SpecResult expected, string input, IReadOnlyList<TimeExpression> ours) =>
        ours.Any(o => SameSpan(expected, o.Text) && SameValue(expected, o))
        || ours.Any(o => o.Range is { } range && SameSpan(expected, range.In(input).ToString()) && SameValue(expected, o));

    public static bool HasSpan(SpecResult expected, string input, IReadOnlyList<TimeExpression> ours) =>
        ours.Any(o => SameSpan(expected, o.Text) || (o.Range is { } range && SameSpan(expected, range.In(input).ToString())));

    private static bool SameSpan(SpecResult expected, string text) => Trim(expected.Text) == Trim(text);

    private static string Trim(string text)
    {
        List<string> words = [.. text.ToLowerInvariant().Replace("'s", " ", StringComparison.Ordinal).Split((char[])[' ', ',', '.', '-', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];
        while (words.Count > 1 && Edges.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        if (words.Count > 2 && words[^1] is "later" or "after" or "greater" && words[^2] is "or" or "and")
        {
            words.RemoveRange(words.Count - 2, 2);
        }

        if (words.Count > 1 && words[0] == "year")
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words);
    }

    private static bool SameValue(SpecResult expected, TimeExpression ours) => expected.Kind switch
    {
        "date" => expected.Values.Any(v => IsDay(v.Start, ours)),
        "daterange" => IsRange(expected, ours),
        "duration" => ours.Timex.Type == TimexType.Duration && (Period(expected.Timex) == Period(ours.Timex.Value)
            || (ours.Timex.Value.Contains('X', StringComparison.Ordinal) && expected.Timex.Contains('3', StringComparison.Ordinal) && expected.Timex[^1] == ours.Timex.Value[^1])),
        "set" => ours.Timex.Type == TimexType.Set && (Clock(expected.Timex) == Clock(ours.Timex.Value) || Period(expected.Timex) is { } p && p == Period(ours.Timex.Value)),
        "time" => ours.Timex.Type == TimexType.Time && Clock(expected.Timex.Split('T')[^1]) == Clock(ours.Timex.Value.Split('T')[^1]),
        "datetime" => ours.Timex.Value == expected.Timex || (ours.Timex.Type == TimexType.Time
            && expected.Values.Any(v => v.Start.Length >= 16 && ours.Timex.Value.StartsWith(v.Start[..10], StringComparison.Ordinal) && Clock(ours.Timex.Value.Split('T')[^1]) == Clock(v.Start[11..]))),
        _ => false,
    };

    /// <summary>Their day lies in our time, and ours is no wider than the unit the words count in.</summary>
    private static bool IsDay(string day, TimeExpression ours)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly d))
        {
            return false;
        }

        bool counted = ours.Text.Contains("ago", StringComparison.OrdinalIgnoreCase) || ours.Timex.Type == TimexType.Duration || ours.Timex.Value is "PAST_REF" or "FUTURE_REF"
            || ours.Text.Contains("later", StringComparison.OrdinalIgnoreCase) || ours.Text.Contains("now", StringComparison.OrdinalIgnoreCase);
        return (ours.Earliest is { } a && ours.Latest is { } b && a <= d && d <= b && (a == b || counted)) || (ours.Timex.Value is "PAST_REF" && ours.Text.Contains("few", StringComparison.Ordinal));
    }

    private static bool IsRange(SpecResult expected, TimeExpression ours)
    {
        string value = ours.Timex.Value;
        if (expected.Timex == value || expected.Timex == value.Replace("XXXX-", "", StringComparison.Ordinal) || (expected.Timex is ['S' or 'W' or 'F', _] && value.EndsWith(expected.Timex, StringComparison.Ordinal)))
        {
            return true;
        }

        if (value.StartsWith("PX", StringComparison.Ordinal) && expected.Timex.Contains("P3" + value[2..], StringComparison.Ordinal))
        {
            return true;
        }

        return expected.Values.Any(v => Start(v.Start, ours) && End(v.End, ours));
    }

    /// <summary>Windows that begin tomorrow there begin today here.</summary>
    private static bool Start(string start, TimeExpression ours) => Day(start) is not { } s
        ? ours.Earliest is null || start.Length == 0
        : ours.Earliest == s || ours.Earliest == s.AddDays(-1) || (ours.Reading == TimeReading.OneOf && ours.Earliest == s.AddDays(1));

    /// <summary>Their ends are exclusive, and for ranges of months or years the first day of the last one.</summary>
    private static bool End(string end, TimeExpression ours) => Day(end) is not { } e
        ? ours.Latest is null || end.Length == 0
        : ours.Latest is { } last && (last == e || last.AddDays(1) == e || (ours.Range is not null && e.Day == 1 && last.Year == e.Year && (last.Month == e.Month || e.Month == 1)) || last == e.AddDays(-2));

    private static DateOnly? Day(string text) => text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly d) ? d : null;

    private static string Clock(string time)
    {
        string text = time.Replace("T", "", StringComparison.Ordinal).Replace("Z", "", StringComparison.Ordinal);
        string[] parts = text.Split('-')[^1] is var clock && !time.StartsWith("XXXX", StringComparison.Ordinal) ? clock.Split(':') : [text];
        string last = string.Join(':', parts);
        last = last.EndsWith(":00", StringComparison.Ordinal) ? last[..^3] : last;
        last = last.EndsWith(":00", StringComparison.Ordinal) ? last[..^3] : last;
        return last;
    }

    /// <summary>Length of a period in days and seconds; 91 for a quarter, as three months.</summary>
    private static string? Period(string timex)
    {
        string text = timex.Replace("BD", "D", StringComparison.Ordinal).Replace("WD", "D", StringComparison.Ordinal).Replace("DE", "0Y", StringComparison.Ordinal).Replace("CE", "00Y", StringComparison.Ordinal);
        text = text.EndsWith('Q') && int.TryParse(text[1..^1], out int q) ? $"P{q * 3}M" : text;
        text = text.EndsWith('W') && decimal.TryParse(text[1..^1], CultureInfo.InvariantCulture, out decimal w) ? $"P{w * 7:0}D" : text;
        text = text.EndsWith('Y') && text.Contains('.', StringComparison.Ordinal) && decimal.TryParse(text[1..^1], CultureInfo.InvariantCulture, out decimal y) ? $"P{y * 12:0}M" : text;
        text = text.Contains('.', StringComparison.Ordinal) && text.EndsWith('H') && decimal.TryParse(text[2..^1], CultureInfo.InvariantCulture, out decimal h) ? $"PT{h * 60:0}M" : text;
        try
        {
            return XmlConvert.ToTimeSpan(text).TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return timex.Length > 1 && timex[0] == 'P' ? timex : null;
        }
    }
}
