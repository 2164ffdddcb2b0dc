namespace InForce.Generator;

/// <summary>Words that mean nothing, so that texts are alike only where one was taken from the other.</summary>
internal static class Words
{
    private static readonly string[] s_begin = ["bar", "cel", "dov", "fin", "gor", "hal", "jes", "kam", "lur", "mon", "nev", "pol", "rud", "sal", "tor", "vek"];
    private static readonly string[] s_middle = ["a", "e", "i", "o", "ba", "de", "gi", "ko", "la", "me", "ni", "ro", "ta", "ve"];
    private static readonly string[] s_end = ["dan", "fer", "lis", "mar", "nol", "pet", "ras", "ten", "vus", "zor"];

    public static string One(Random chance) => s_begin[chance.Next(s_begin.Length)] + s_middle[chance.Next(s_middle.Length)] + s_end[chance.Next(s_end.Length)];

    /// <summary>With a capital.</summary>
    public static string Name(Random chance)
    {
        string word = One(chance);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    public static string[] Many(Random chance, int count)
    {
        var words = new string[count];
        for (int i = 0; i < count; i++)
        {
            words[i] = One(chance);
        }

        return words;
    }
}
