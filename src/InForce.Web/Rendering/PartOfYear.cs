using System.Globalization;
using InForce.Core.Time;

namespace InForce.Web.Rendering;

/// <summary>EDTF dates as a page shows them: ISO where ISO says it plainly, words where it would need a table of codes.</summary>
internal static class PartOfYear
{
    private static readonly string[] s_seasons = ["spring", "summer", "autumn", "winter"];
    private static readonly string[] s_ordinals = ["first", "second", "third", "fourth"];

    /// <summary>"spring 2025" for <c>2025-21</c>; either end of an interval likewise; every other date as it stands.</summary>
    public static string InWords(string edtf) => string.Join('/', edtf.Split('/').Select(One));

    private static string One(string part)
    {
        if (!Edtf.TryParse(part, out Edtf? parsed) || parsed is not EdtfDate { SubYear: { } code } date || Name(code) is not { } name)
        {
            return part;
        }

        string doubt = (date.IsApproximate, date.IsUncertain) switch { (true, true) => ", about, unsure", (true, _) => ", about", (_, true) => ", unsure", _ => string.Empty };
        return string.Create(CultureInfo.InvariantCulture, $"{name} {(date.IsNegative ? "-" : string.Empty)}{date.YearDigits}{doubt}");
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
