using System.Text;
using System.Text.Json;
using InForce.Reading.Frames;
using InForce.Testing;

namespace InForce.Reading.Tests.Statements;

/// <summary>Makes hostile texts out of the sample articles and the worked examples: one text for each number, the same on every machine.</summary>
internal static class Mutations
{
    private const int LongestPart = 900;
    private static readonly string[] s_articles = [.. File.ReadLines(RepositoryRoot.File("samples", "articles", "mine-ban-2025.jsonl")).Select(TextOf)];
    private static readonly string[] s_examples = [.. FrameSet.Shipped().SelectMany(f => f.Good).Select(g => g.Text)];

    private static readonly string[] s_foreign =
    [
        "Президент підписав закон про вихід", "条約から脱退する", "انسحبت الدولة من المعاهدة في مايو", "ה־1 במאי 2025", "Η Βουλή ψήφισε", "สนธิสัญญา", "conven\u0301tion İstanbul ﬁnal ß",
    ];

    private static readonly string[] s_fragments =
    [
        "”, “(; : — 31 February 99999 \ud83c\uddea", "\r\n\r\n“‘“‘“", "\u2028\u2029\u0085\u000b", "\0\u0007\ufeff\u200b\u202e", "...!?!?...", " 29 February 2023 to 0000-00-00, 99/99/9999 at 25:61 ",
        "”””)))]]]", "http://…@@..//", "6 months after 6 months after ", "\n\n\n", "'s’s'S", "1,,,2...3::4", "12345678901234567890 years ago ",
        " 1,000,000,000,000,000,000,000,000,000,000,000,000,000 days ", " five million million million million million million million years ago ", " in 1000000 years ", "Minister Ana Berg said Minister Bo Berg said Minister Berg said ",
    ];

    /// <summary>The text of that number, never empty.</summary>
    public static string Text(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (int k = 0; k < 1 + random.Next(4); k++)
        {
            text.Append(Part(random)).Append(random.Next(3) == 0 ? "\n\n" : " ");
        }

        for (int k = 0; k < 1 + random.Next(12); k++)
        {
            Change(text, random);
            if (text.Length == 0)
            {
                text.Append('.');
            }
        }

        return text.ToString();
    }

    /// <summary>Part of an article cut anywhere, a whole example, or now and then a whole article.</summary>
    private static string Part(Random random)
    {
        if (random.Next(3) > 0)
        {
            return s_examples[random.Next(s_examples.Length)];
        }

        string article = s_articles[random.Next(s_articles.Length)];
        int from = random.Next(20) == 0 ? 0 : random.Next(article.Length);
        return from == 0 ? article : article.Substring(from, Math.Min(random.Next(1, LongestPart), article.Length - from));
    }

    private static void Change(StringBuilder text, Random random)
    {
        int at = random.Next(text.Length);
        int rest = text.Length - at;
        switch (random.Next(14))
        {
            case 0: text.Insert(at, (char)(0xD800 + random.Next(0x800))); break;
            case 1: text.Remove(at, Math.Min(random.Next(40), rest)); break;
            case 2: text.Insert(at, s_foreign[random.Next(s_foreign.Length)]); break;
            case 3: text.Insert(at, new string((char)random.Next(1, 0x3000), random.Next(30))); break;
            case 4: text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 200), rest))); break;
            case 5: text.Replace(" ", "", at, Math.Min(random.Next(200), rest)); break;
            case 6: text.Insert(at, s_fragments[random.Next(s_fragments.Length)]); break;
            case 7: text.Remove(at, rest); break;
            case 8: text.Replace(". ", " ", at, rest); break;
            case 9: text.Replace(" ", random.Next(2) == 0 ? "\n" : "\u00a0", at, Math.Min(300, rest)); break;
            case 10: Capitals(text, at, Math.Min(random.Next(200), rest)); break;
            case 11: text.Insert(at, s_articles[random.Next(s_articles.Length)].AsSpan(0, 200)); break;
            case 12: text.Replace('"', '“', at, rest).Replace(',', '”', at, Math.Min(60, rest)); break;
            default: Repeat(text, at, random); break;
        }
    }

    private static void Capitals(StringBuilder text, int at, int count)
    {
        for (int i = at; i < at + count; i++)
        {
            text[i] = char.ToUpperInvariant(text[i]);
        }
    }

    /// <summary>One short stretch over and over, as a broken page repeats itself.</summary>
    private static void Repeat(StringBuilder text, int at, Random random)
    {
        string stretch = text.ToString(at, Math.Min(random.Next(1, 12), text.Length - at));
        text.Insert(at, stretch, random.Next(60));
    }

    private static string TextOf(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("text").GetString()!;
    }
}
