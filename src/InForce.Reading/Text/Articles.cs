namespace InForce.Reading.Text;

/// <summary>The article before a name: "the Courier" and "The Courier" are "Courier".</summary>
internal static class Articles
{
    public static ReadOnlySpan<char> WithoutThe(ReadOnlySpan<char> words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;

    /// <summary>Without "the", "a" or "an".</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> words) =>
        words.StartsWith("an ", StringComparison.OrdinalIgnoreCase) ? words[3..] : words.StartsWith("a ", StringComparison.OrdinalIgnoreCase) ? words[2..] : WithoutThe(words);

    /// <summary>Begins with "a" or "an": somebody not known yet.</summary>
    public static bool IsIndefinite(ReadOnlySpan<char> words) =>
        words.StartsWith("an ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("a ", StringComparison.OrdinalIgnoreCase);
}
