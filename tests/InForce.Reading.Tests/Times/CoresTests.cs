using InForce.Core.Data;
using InForce.Reading.Times;
using InForce.Reading.Times.Grammar;
using InForce.Reading.Times.Words;
using InForce.Testing;

namespace InForce.Reading.Tests.Times;

/// <summary>Passing over words where no expression can begin loses none.</summary>
public sealed class CoresTests
{
    private const int Texts = 40_000;

    private static readonly string[] s_words =
    [
        .. Tsv.Embedded(typeof(TimeTagger).Assembly, "data/times/words.tsv").Rows.Select(r => r["word"]),
        .. "q h bi semi oh t not over some is now today out just weekends fy calendar m p a s y 1 7 12 19 31 2026 1990 000 05".Split(' '),
    ];

    private static readonly string[] s_joins =
    [
        .. "the of in at a an to and or no than more less least most up by from until before after for any per all that treaty , . - ' / : $ % ( will has".Split(' '),
        "no more than a", "no less than the", "at least a", "up to the", "as many as", "no later than the", "between the", "from the",
    ];

    private static readonly string[][] s_sentences =
        [.. File.ReadLines(RepositoryRoot.File("specs", "reading", "times.md")).Where(l => l.Count(c => c == '|') == 2).Select(l => l.Split('|')[1].Trim().Split(' '))];

    [Fact]
    public void No_expression_begins_where_the_scan_passes_over_a_word()
    {
        var random = new Random(11);
        for (int n = 0; n < Texts; n++)
        {
            string text = Text(random);
            var words = new WordList(text);
            words.Fill(0, text.Length, TimeLexicon.Shared);
            for (int i = 0; i < words.Count; i++)
            {
                Assert.True(words.MayBegin(i) || words[i].Class == WordClass.None || PhraseGrammar.Read(words, i) is null, $"\"{text}\" at word {i}");
            }
        }
    }

    /// <summary>Part of a worked example with some of its words changed for others.</summary>
    private static string Text(Random random)
    {
        string[] sentence = s_sentences[random.Next(s_sentences.Length)];
        int from = random.Next(sentence.Length);
        string[] part = sentence[from..Math.Min(sentence.Length, from + random.Next(3, 10))];
        for (int changes = random.Next(4); changes > 0; changes--)
        {
            part[random.Next(part.Length)] = random.Next(2) == 0 ? s_words[random.Next(s_words.Length)] : s_joins[random.Next(s_joins.Length)];
        }

        return string.Concat(part.Select(word => (random.Next(8) == 0 && word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word) + (random.Next(8) == 0 ? "" : " ")));
    }
}
