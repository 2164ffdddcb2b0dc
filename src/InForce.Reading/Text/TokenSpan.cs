namespace InForce.Reading.Text;

/// <summary>Where one token stands: <c>[Start, End)</c> in UTF-16 code units of the document's text. Never empty.</summary>
public readonly record struct TokenSpan(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
