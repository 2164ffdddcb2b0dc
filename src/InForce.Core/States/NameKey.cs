using System.Text;
using InForce.Core.Text;

namespace InForce.Core.States;

/// <summary>Names made comparable: letters and digits of the folded name, small, without a leading article.</summary>
public static class NameKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            foreach (char part in Letters.BaseOf(in c))
            {
                if (char.IsLetterOrDigit(part))
                {
                    key.Append(char.ToLowerInvariant(part));
                }
            }
        }

        return key.Length > 6 && name.TrimStart().StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? key.ToString(3, key.Length - 3) : key.ToString();
    }

    /// <summary>Edits (insert, delete, change, swap of neighbours) from one key to the other; a shared beginning counts half.</summary>
    public static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        int[] row = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int best = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, beforeLast[j - 2] + 1);
                }

                row[j] = best;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        int edits = last[b.Length];
        bool begins = a.Length >= 3 && (b.StartsWith(a, StringComparison.Ordinal) || a.StartsWith(b, StringComparison.Ordinal));
        return begins ? edits / 2 : edits;
    }
}
