using System.Globalization;
using InForce.Core.Time;

namespace InForce.Web.Rendering;

/// <summary>EDTF dates as a page shows them: ISO where ISO says it plainly, words where it would need a table of codes.</summary>
internal static class DateWords
{
    private const string Open = "..";
    private static readonly string[] s_seasons = ["spring", "summer", "autumn", "winter"];
    private static readonly string[] s_ordinals = ["first", "second", "third", "fourth"];

    /// <summary>"spring 2025" for <c>2025-21</c>, "by 2027" for <c>../2027</c>, "about 2028" for <c>2028~</c>; a plain day, month or year as it stands.</summary>
    /// <param name="text">A date, or words with dates among them; what is no date stays.</param>
    public static string Of(string text) => string.Join(' ', text.Split(' ').Select(Word));

    private static string Word(string word) => word.Split('/') is [var from, var to] && Edtf.TryParse(word, out _)
        ? (from, to) switch
        {
            (Open, Open) => "at any time",
            (Open, _) => "by " + One(to),
            (_, Open) => "from " + One(from),
            ("", _) => $"until {One(to)}, beginning unknown",
            (_, "") => $"from {One(from)}, end unknown",
            _ => $"{One(from)} to {One(to)}",
        }
        : One(word);

    private static string One(string part)
    {
        if (!Edtf.TryParse(part, out Edtf? parsed) || parsed is not EdtfDate date)
        {
            return part;
        }

        string plain = date.SubYear is { } code && Name(code) is { } name
            ? string.Create(CultureInfo.InvariantCulture, $"{name} {(date.IsNegative ? "-" : string.Empty)}{date.YearDigits}")
            : part.TrimEnd('~', '?', '%');
        return part[^1] switch { '~' => "about " + plain, '?' => plain + ", unsure", '%' => $"about {plain}, unsure", _ => plain };
    }

    /// <summary>The codes of EDTF level 2 (Library of Congress, 2019); null for one it does not know.</summary>
    private static string? Name(int code) => code switch
    {
        >= 21 and <= 24 => s_seasons[code - 21],
        >= 25 and <= 28 => "northern " + s_seasons[code - 25],
        >= 29 and <= 32 => "southern " + s_seasons[code - 29],
        >= 33 and <= 36 => s_ordinals[code - 33] + " quarter of",
        >= 37 and <= 39 => s_ordinals[code - 37] + " four months of",
        40 or 41 => s_ordinals[code - 40] + " half of",
        _ => null,
    };
}
