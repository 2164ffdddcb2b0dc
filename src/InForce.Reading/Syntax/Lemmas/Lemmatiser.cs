namespace InForce.Reading.Syntax.Lemmas;

/// <summary>From a form and its tag to the dictionary form: known exceptions, then the longest suffix with a rule.</summary>
internal sealed class Lemmatiser(LemmaTables tables)
{
    private const int Longest = 64;

    public string LemmaOf(ReadOnlySpan<char> form, int tag, bool firstInSentence)
    {
        if (form.Length > Longest)
        {
            return form.ToString();
        }

        Span<char> key = stackalloc char[Longest + 1];
        key[0] = (char)(tag + 1);
        key = key[..(Fold(form, key[1..]) + 1)];
        if (tables.TryException(key, out string? known))
        {
            return known!;
        }

        LemmaCase lemmaCase = tables.CaseOf(tag, CaseOf(form, firstInSentence));
        return Applied(EditOf(tag, key[1..]), form, key[1..], lemmaCase);
    }

    /// <summary>Lower case, one form of apostrophe. Never longer than the form.</summary>
    public static int Fold(ReadOnlySpan<char> form, Span<char> into)
    {
        for (int i = 0; i < form.Length; i++)
        {
            into[i] = form[i] is '’' or '‘' ? '\'' : char.ToLowerInvariant(form[i]);
        }

        return form.Length;
    }

    public static FormCase CaseOf(ReadOnlySpan<char> form, bool firstInSentence)
    {
        int upper = 0, letters = 0;
        foreach (char c in form)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        if (upper == 0)
        {
            return FormCase.Lower;
        }

        if (upper == letters)
        {
            return upper == 1 ? FormCase.OneCapital : FormCase.AllCapitals;
        }

        return upper > 1 || !char.IsUpper(form[0]) ? FormCase.Mixed : firstInSentence ? FormCase.CapitalFirstInSentence : FormCase.Capital;
    }

    private LemmaEdit EditOf(int tag, ReadOnlySpan<char> folded)
    {
        Span<char> key = stackalloc char[LemmaTables.LongestSuffix + 1];
        key[0] = (char)(tag + 1);
        for (int length = Math.Min(LemmaTables.LongestSuffix, folded.Length); length >= 0; length--)
        {
            folded[^length..].CopyTo(key[1..]);
            if (tables.TryRule(key[..(length + 1)], out LemmaEdit edit))
            {
                return edit;
            }
        }

        return new LemmaEdit(0, string.Empty);
    }

    private static string Applied(LemmaEdit edit, ReadOnlySpan<char> form, ReadOnlySpan<char> folded, LemmaCase lemmaCase)
    {
        if (edit.Cut >= form.Length)
        {
            edit = new LemmaEdit(0, string.Empty);
        }

        ReadOnlySpan<char> stem = (lemmaCase == LemmaCase.AsWritten ? form : folded)[..^edit.Cut];
        string lemma = string.Concat(stem, edit.Add);
        return lemmaCase == LemmaCase.Capitalised ? string.Concat([char.ToUpperInvariant(lemma[0])], lemma.AsSpan(1)) : lemma;
    }
}
