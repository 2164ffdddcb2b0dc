using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Quantities;

/// <summary>The tokens of one sentence as the number reader asks for them.</summary>
internal sealed class Words(string text, ImmutableArray<TextSpan> tokens, string[] low)
{
    public int Count => low.Length;

    /// <summary>The word in lower case; empty beyond the ends.</summary>
    public string this[int i] => i >= 0 && i < low.Length ? low[i] : string.Empty;

    public TextSpan SpanOf(int first, int last) => TextSpan.FromBounds(tokens[first].Start, tokens[last].End);

    public bool Touches(int i) => i > 0 && i < Count && tokens[i - 1].End == tokens[i].Start;

    /// <summary>One blank of any kind stands before the token.</summary>
    public bool IsOneApart(int i) => i > 0 && i < Count && tokens[i].Start == tokens[i - 1].End + 1 && text[tokens[i - 1].End] is ' ' or '\u00A0' or '\u202F' or '\u2009';

    public bool IsHyphen(int i) => this[i] is "-" or "‐" or "‑";

    /// <summary>A number word below a hundred, "several" or "half", with its value.</summary>
    public Word Find(int i) => i >= 0 && i < Count ? TimeLexicon.Shared.Find(text, tokens[i].Start, tokens[i].Length) : default;

    public bool StartsUpper(int i) => i >= 0 && i < Count && char.IsUpper(text[tokens[i].Start]);
}
