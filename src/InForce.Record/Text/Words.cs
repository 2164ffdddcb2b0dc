namespace InForce.Record.Text;

/// <summary>The words of a text, folded, in order: runs of letters or of digits.</summary>
public static class Words
{
    public static List<string> Of(string text)
    {
        string folded = Folding.Fold(text);
        var words = new List<string>(folded.Length / 5);
        int at = 0;
        while (at < folded.Length)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at]))
            {
                at++;
            }

            words.Add(folded[start..at]);
        }

        return words;
    }

    /// <summary>A folded text holds a folded word, as a whole word.</summary>
    public static bool Holds(string folded, string word)
    {
        for (int at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && (end == folded.Length || !char.IsLetterOrDigit(folded[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A hash that is the same in every process and on every machine.</summary>
    public static ulong Hash(ReadOnlySpan<char> text, ulong seed = 14695981039346656037UL)
    {
        unchecked
        {
            ulong hash = seed;
            foreach (char c in text)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            return hash;
        }
    }
}
