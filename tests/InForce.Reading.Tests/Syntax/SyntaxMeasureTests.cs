using System.Collections.Immutable;
using InForce.Reading.Syntax;
using InForce.Reading.Syntax.Conllu;

namespace InForce.Reading.Tests.Syntax;

/// <summary>What the shipped model reaches on the development parts. Floors: a change that lowers one says why.</summary>
public sealed class SyntaxMeasureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en_ewt-dev.conllu", 94.5, 95.0, 87.5, 84.0)]
    [InlineData("en_gum-dev.conllu", 96.0, 96.5, 88.0, 85.0)]
    public void Tags_lemmas_and_trees_keep_their_level(string file, double upos, double lemma, double uas, double las)
    {
        List<ConlluSentence> gold = Treebank.Load(file);

        Score score = Measure(gold, form => form);

        output.WriteLine($"{file}: {score}");
        Assert.True(score.Upos >= upos && score.Lemma >= lemma && score.Uas >= uas && score.Las >= las, score.ToString());
    }

    [Theory]
    [InlineData("en_ewt-dev.conllu")]
    [InlineData("en_gum-dev.conllu")]
    public void Words_in_title_case_cost_at_most_one_point(string file)
    {
        List<ConlluSentence> gold = Treebank.Load(file);

        Score plain = Measure(gold, form => form);
        Score title = Measure(gold, form => char.ToUpperInvariant(form[0]) + form[1..]);

        output.WriteLine($"{file}: title case {title}");
        Assert.True(title.Las >= plain.Las - 1, $"{plain} against {title}");
    }

    private static Score Measure(List<ConlluSentence> gold, Func<string, string> recase)
    {
        ConlluSentence[] asked = [.. gold.Select(s => s with { Words = [.. s.Words.Select(w => w with { Form = recase(w.Form) })] })];
        ImmutableArray<ImmutableArray<Token>> parsed = ConlluParse.Of(EnglishSyntax.Shared, asked);
        int words = 0, upos = 0, lemma = 0, heads = 0, labels = 0;
        for (int s = 0; s < gold.Count; s++)
        {
            for (int i = 0; i < gold[s].Words.Length; i++)
            {
                (ConlluWord right, Token found) = (gold[s].Words[i], parsed[s][i]);
                words++;
                upos += right.Upos == found.Upos ? 1 : 0;
                lemma += right.Lemma == found.Lemma ? 1 : 0;
                bool head = right.Head == found.Head + 1;
                heads += head ? 1 : 0;
                labels += head && right.Deprel == found.Deprel ? 1 : 0;
            }
        }

        return new Score(100.0 * upos / words, 100.0 * lemma / words, 100.0 * heads / words, 100.0 * labels / words);
    }

    private sealed record Score(double Upos, double Lemma, double Uas, double Las)
    {
        public override string ToString() => $"UPOS {Upos:F2}, lemmas {Lemma:F2}, UAS {Uas:F2}, LAS {Las:F2}";
    }
}
