using System.Globalization;

namespace InForce.Reading.Times.Words;

/// <summary>The words of one paragraph, with a class for each. Asking beyond either end gives an empty word.</summary>
internal sealed class WordList(string text)
{
    /// <summary>From an opening word ("no later than the end of") to the first that speaks of time by itself, at the farthest.</summary>
    private const int FarthestCore = 6;

    private Word[] _words = new Word[512];

    /// <summary>For each word, how many words on the next core stands; at most one more than <see cref="FarthestCore"/>.</summary>
    private byte[] _toCore = new byte[512];

    public int Count { get; private set; }

    /// <summary>How many words can start or continue an expression; none means that nothing has to be tried.</summary>
    public int Promising { get; private set; }

    public string Text => text;

    public Word this[int i] => i >= 0 && i < Count ? _words[i] : default;

    /// <summary>Reads the words of <c>[start, end)</c>, forgetting those before.</summary>
    public void Fill(int start, int end, TimeLexicon lexicon)
    {
        (Count, Promising) = (0, 0);
        int at = start;
        while (at < end)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            Word word = Next(at, end, c, lexicon);
            Add(word);
            at = word.End;
        }

        int far = FarthestCore + 1;
        for (int i = Count - 1; i >= 0; i--)
        {
            far = Cores.Has(_words[i]) ? 0 : Math.Min(far + 1, FarthestCore + 1);
            _toCore[i] = (byte)far;
        }
    }

    /// <summary>False where no expression can begin: the word opens none, or no core stands near enough behind it.</summary>
    public bool MayBegin(int i) => _toCore[i] <= FarthestCore && Cores.MayOpen(_words[i], Span(i));

    /// <summary>True when the word can do that.</summary>
    public bool Is(int i, WordClass kind) => this[i] is var w && (w.Class == kind || (w.OtherClass == kind && kind != WordClass.None));

    /// <summary>The value that goes with that class; 0 where the word is none of it.</summary>
    public int ValueOf(int i, WordClass kind) => this[i] is var w && w.Class == kind ? w.Value : w.OtherClass == kind ? w.OtherValue : 0;

    public bool Has(int i, WordClass kind, int value) => Is(i, kind) && ValueOf(i, kind) == value;

    /// <summary>True when word <paramref name="i"/> follows the one before without a space.</summary>
    public bool Touches(int i) => i > 0 && i < Count && _words[i].Start == _words[i - 1].End;

    public bool IsMark(int i, char c) => this[i] is { Class: WordClass.Mark } w && w.Value == c;

    public ReadOnlySpan<char> Span(int i) => this[i] is var w ? text.AsSpan(w.Start, w.Length) : default;

    public bool Spells(int i, string word) => i >= 0 && i < Count && Span(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a run of digits of that many characters.</summary>
    public bool IsDigits(int i, int length) => this[i] is { Class: WordClass.Digits } w && w.Length == length;

    public bool IsDigits(int i) => this[i].Class == WordClass.Digits;

    /// <summary>A capital first letter.</summary>
    public bool IsCapital(int i) => i >= 0 && i < Count && char.IsAsciiLetterUpper(text[_words[i].Start]);

    /// <summary>A plain hyphen, a dash, or their longer kin.</summary>
    public bool IsDash(int i) => this[i] is { Class: WordClass.Mark } w && w.Value is '-' or '–' or '—' or '‑' or '~';

    public bool IsSentenceEnd(int i) => this[i] is { Class: WordClass.Mark } w && w.Value is '.' or '!' or '?' && (i + 1 >= Count || (!Touches(i + 1) && IsCapital(i + 1)));

    private static bool IsWordCharacter(char c) => char.IsLetter(c);

    private Word Next(int at, int end, char c, TimeLexicon lexicon)
    {
        int stop = at + 1;
        if (char.IsAsciiDigit(c))
        {
            while (stop < end && char.IsAsciiDigit(text[stop]))
            {
                stop++;
            }

            int value = stop - at <= 8 ? int.Parse(text.AsSpan(at, stop - at), CultureInfo.InvariantCulture) : int.MaxValue;
            return new Word(at, stop - at, WordClass.Digits, value);
        }

        if (!IsWordCharacter(c))
        {
            return new Word(at, 1, WordClass.Mark, c);
        }

        while (stop < end && IsWordCharacter(text[stop]))
        {
            stop++;
        }

        return lexicon.Find(text, at, stop - at);
    }

    private void Add(Word word)
    {
        if (Count == _words.Length)
        {
            Array.Resize(ref _words, Count * 2);
            Array.Resize(ref _toCore, Count * 2);
        }

        _words[Count++] = word;
        Promising += word.Class is WordClass.None or WordClass.Mark ? 0 : 1;
    }
}
