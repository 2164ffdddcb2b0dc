namespace InForce.Reading.Times.Words;

/// <summary>Tells where an expression of time may begin, so that nothing is tried elsewhere: most words of a text have nothing to do with time.</summary>
/// <remarks>A core speaks of time by itself ("week", "1990", "yesterday"); other words lead or join ("the", "at least", "of"). An expression without a core does not exist.</remarks>
internal static class Cores
{
    /// <summary>Words that stand only inside an expression or before it.</summary>
    private static readonly bool[] s_inner = Flags(
        WordClass.None, WordClass.Mark, WordClass.After, WordClass.And, WordClass.As, WordClass.Before, WordClass.Between, WordClass.By, WordClass.For, WordClass.From, WordClass.FutureCue,
        WordClass.In, WordClass.Least, WordClass.Measure, WordClass.Most, WordClass.Of, WordClass.Old, WordClass.On, WordClass.Or, WordClass.Other, WordClass.PastCue, WordClass.Since,
        WordClass.Suffix, WordClass.Than, WordClass.Through, WordClass.Time, WordClass.TimesWord, WordClass.To, WordClass.Until, WordClass.Within, WordClass.Zone);

    /// <summary>Words that may begin an expression and are none by themselves.</summary>
    private static readonly bool[] s_leading = Flags(
        WordClass.A, WordClass.All, WordClass.Another, WordClass.Any, WordClass.Approx, WordClass.At, WordClass.During, WordClass.Less, WordClass.LessPrep, WordClass.More, WordClass.MorePrep,
        WordClass.Nearly, WordClass.No, WordClass.Only, WordClass.Per, WordClass.That, WordClass.The, WordClass.These, WordClass.Those, WordClass.Up, WordClass.Whole);

    public static bool Has(Word word) => IsCore(word.Class) || IsCore(word.OtherClass);

    /// <summary>Whether an expression may begin with the word. Of words that no list holds, only the beginnings of "Q1", "H2", "bi-weekly" and "semi-annual" do.</summary>
    public static bool MayOpen(Word word, ReadOnlySpan<char> spelled) => word.Class switch
    {
        WordClass.None => IsPrefix(spelled),
        WordClass.Mark => word.Value is '\'' or '’',
        _ => !s_inner[(int)word.Class] || !s_inner[(int)word.OtherClass],
    };

    private static bool IsPrefix(ReadOnlySpan<char> word) => word.Length == 1
        ? word[0] is 'q' or 'Q' or 'h' or 'H'
        : word.Length <= 4 && (word.Equals("bi", StringComparison.OrdinalIgnoreCase) || word.Equals("semi", StringComparison.OrdinalIgnoreCase));

    private static bool IsCore(WordClass word) => !s_inner[(int)word] && !s_leading[(int)word];

    private static bool[] Flags(params ReadOnlySpan<WordClass> classes)
    {
        var flags = new bool[Enum.GetValues<WordClass>().Length];
        foreach (WordClass word in classes)
        {
            flags[(int)word] = true;
        }

        return flags;
    }
}
