using System.Globalization;
using InForce.Core.Data;

namespace InForce.Core.Text;

/// <summary>Letters without their marks: "Łódź" and a search for "lodz" meet here.</summary>
/// <remarks>
/// A table of our own, because <see cref="string.Normalize()"/> leaves everything but ASCII as it stands under invariant globalization, which
/// the product runs under so that no machine's culture reaches a result.
/// </remarks>
public static class Letters
{
    private static readonly Lazy<Dictionary<char, string>> s_bases = new(Load);

    /// <summary>The base letters of a letter, in its own case: <c>é</c> gives <c>e</c>, <c>ß</c> gives <c>ss</c>; itself when it has no other form.</summary>
    public static ReadOnlySpan<char> BaseOf(in char letter) =>
        letter >= '\u00A0' && s_bases.Value.TryGetValue(letter, out string? bases) ? bases : new ReadOnlySpan<char>(in letter);

    /// <summary>A combining mark, which a letter without marks drops.</summary>
    public static bool IsMark(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static Dictionary<char, string> Load()
    {
        var bases = new Dictionary<char, string>();
        foreach (TsvRow row in Tsv.Embedded(typeof(Letters).Assembly, "data/folding/letters.tsv").Rows)
        {
            foreach (char letter in row["letters"])
            {
                bases.Add(letter, row["base"]);
            }
        }

        return bases;
    }
}
