using InForce.Core.Data;

namespace InForce.Reading.Times.Words;

/// <summary>The words of <c>data/times/words.tsv</c> in an open table, found without lowering or allocating.</summary>
internal sealed class TimeLexicon
{
    private const int Size = 4096;
    private static readonly Lazy<TimeLexicon> s_shared = new(() => new TimeLexicon(Tsv.Embedded(typeof(TimeLexicon).Assembly, "data/times/words.tsv")));
    private readonly Entry[] _table = new Entry[Size];

    /// <summary>By length and first letter without case: whether any word is so. Most words of a text are done with here.</summary>
    private readonly bool[] _begins = new bool[(LongestWord + 1) * Letters];

    public TimeLexicon(Tsv words)
    {
        foreach (IGrouping<string, TsvRow> group in words.Rows.GroupBy(r => r["word"], StringComparer.Ordinal))
        {
            TsvRow[] rows = [.. group];
            if (rows.Length > 2 || rows[0]["word"].Length > LongestWord)
            {
                throw rows[^1].Fault("word", "a word has at most two classes and sixteen letters");
            }

            (WordClass other, int otherValue) = rows.Length > 1 ? Read(rows[1]) : default;
            (WordClass first, int value) = Read(rows[0]);
            Add(new Entry(group.Key, first, value, other, otherValue));
        }
    }

    public const int LongestWord = 16;
    private const int Letters = 128;

    public static TimeLexicon Shared => s_shared.Value;

    /// <summary>What the word can do; <see cref="WordClass.None"/> when it has nothing to do with time.</summary>
    public Word Find(ReadOnlySpan<char> text, int start, int length)
    {
        ReadOnlySpan<char> word = text.Slice(start, length);
        if (length <= LongestWord && word[0] < Letters && _begins[(length * Letters) + (word[0] | 0x20)])
        {
            for (int at = Hash(word); _table[at].Text is { } known; at = (at + 1) % Size)
            {
                if (known.Length == length && word.Equals(known, StringComparison.OrdinalIgnoreCase))
                {
                    Entry entry = _table[at];
                    return new Word(start, length, entry.First, entry.Value, entry.Other, entry.OtherValue);
                }
            }
        }

        return new Word(start, length, WordClass.None, 0);
    }

    private static (WordClass Class, int Value) Read(TsvRow row) =>
        Enum.TryParse(row["class"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out WordClass found)
        && int.TryParse(row["value"], out int value)
            ? (found, value)
            : throw row.Fault("class", $"'{row["class"]}' with '{row["value"]}' is no class of words with a number");

    private static int Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = unchecked((hash ^ (uint)(c | 0x20)) * 16777619);
        }

        return (int)((hash ^ (hash >> 15)) % Size);
    }

    private void Add(Entry entry)
    {
        int at = Hash(entry.Text);
        while (_table[at].Text is not null)
        {
            at = (at + 1) % Size;
        }

        _table[at] = entry;
        _begins[(entry.Text.Length * Letters) + (entry.Text[0] | 0x20)] = true;
    }

    private readonly record struct Entry(string Text, WordClass First, int Value, WordClass Other, int OtherValue);
}
