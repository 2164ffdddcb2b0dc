namespace InForce.Reading.Languages;

/// <summary>Letters of a text by script.</summary>
/// <param name="Main">The script most letters are of; null where there are hardly any letters.</param>
internal readonly record struct Scripts(string? Main)
{
    private const int FewestLetters = 12;

    private static readonly (char First, char Last, string Script)[] s_blocks =
    [
        ('\u0370', '\u03ff', "Greek"), ('\u1f00', '\u1fff', "Greek"), ('\u0400', '\u052f', "Cyrillic"), ('\u0530', '\u058f', "Armenian"),
        ('\u0590', '\u05ff', "Hebrew"), ('\u0600', '\u077f', "Arabic"), ('\u0900', '\u097f', "Devanagari"), ('\u0e00', '\u0e7f', "Thai"),
        ('\u10a0', '\u10ff', "Georgian"), ('\u3040', '\u30ff', "Kana"), ('\u4e00', '\u9fff', "Han"), ('\uac00', '\ud7a3', "Hangul"),
    ];

    public static Scripts Of(string text)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int letters = 0;
        foreach ((int from, int to) in LanguageMeasure.Windows(text.Length))
        {
            for (int i = from; i < to; i++)
            {
                if (char.IsLetter(text[i]))
                {
                    letters++;
                    string script = ScriptOf(text[i]);
                    counts[script] = counts.GetValueOrDefault(script) + 1;
                }
            }
        }

        // Japanese mixes kana with Han letters: a tenth of kana is enough.
        return letters < FewestLetters ? new Scripts(null)
            : counts.GetValueOrDefault("Kana") * 10 >= letters ? new Scripts("Kana")
            : new Scripts(counts.MaxBy(pair => pair.Value).Key);
    }

    private static string ScriptOf(char c)
    {
        foreach ((char first, char last, string script) in s_blocks)
        {
            if (c >= first && c <= last)
            {
                return script;
            }
        }

        return "Latin";
    }
}
