using System.Globalization;
using System.Text;

namespace InForce.Record.Text;

/// <summary>Letters reduced to the plain Latin ones a searcher types: "Häkkänen" and "Hakkanen", "Łódź" and "lodz" fold alike.</summary>
/// <remarks>Folding shortens and lengthens text: offsets into the folded form point nowhere in the original.</remarks>
public static class Folding
{
    /// <summary>NFKD, marks dropped, lower case, and the letters that have no decomposition replaced.</summary>
    public static string Fold(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (char c in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                continue;
            }

            switch (c)
            {
                case 'ł' or 'Ł': folded.Append('l'); break;
                case 'đ' or 'Đ' or 'ð' or 'Ð': folded.Append('d'); break;
                case 'ø' or 'Ø': folded.Append('o'); break;
                case 'ß' or 'ẞ': folded.Append("ss"); break;
                case 'æ' or 'Æ': folded.Append("ae"); break;
                case 'œ' or 'Œ': folded.Append("oe"); break;
                case 'ı': folded.Append('i'); break;
                case 'þ' or 'Þ': folded.Append("th"); break;
                case '’' or '‘': folded.Append('\''); break;
                default: folded.Append(char.ToLowerInvariant(c)); break;
            }
        }

        return folded.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c > 127 || c is >= 'A' and <= 'Z')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Unpaired surrogates of a hostile page have no normal form; they are replaced, never thrown on.</summary>
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)).Normalize(NormalizationForm.FormKD);
        }
    }
}
