using System.Text;
using InForce.Core.Text;

namespace InForce.Record.Text;

/// <summary>Letters reduced to the plain Latin ones a searcher types: "Häkkänen" and "Hakkanen", "Łódź" and "lodz" fold alike.</summary>
/// <remarks>Folding shortens and lengthens text: offsets into the folded form point nowhere in the original.</remarks>
public static class Folding
{
    /// <summary>Base letters, without marks, in lower case.</summary>
    public static string Fold(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '’' or '‘')
            {
                folded.Append('\'');
                continue;
            }

            if (Letters.IsMark(c))
            {
                continue;
            }

            foreach (char part in Letters.BaseOf(in c))
            {
                folded.Append(char.ToLowerInvariant(part));
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
}
