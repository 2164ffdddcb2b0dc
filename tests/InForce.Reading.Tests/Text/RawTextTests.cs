using InForce.Core.Documents;
using InForce.Reading.Syntax.Conllu;
using InForce.Reading.Tests.Syntax;
using InForce.Reading.Text;

namespace InForce.Reading.Tests.Text;

public sealed class RawTextTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en_ewt-dev.conllu", 98.0, 78.0)]
    [InlineData("en_gum-dev.conllu", 99.8, 93.0)]
    public void Tokens_and_sentences_of_running_text_are_found(string file, double leastWords, double leastSentences)
    {
        List<ConlluSentence> gold = Treebank.Load(file);
        (string text, List<TextSpan> words, List<TextSpan> sentences) = Treebank.Raw(gold);

        TextLayout layout = TextLayout.Of(text);
        double wordF1 = Treebank.F1(words, layout.Sentences.SelectMany(s => s.Tokens));
        double sentenceF1 = Treebank.F1(sentences, layout.Sentences.Select(s => TextSpan.FromBounds(s.Start, s.End)));

        output.WriteLine($"{file}: token F1 {wordF1:F2}, sentence F1 {sentenceF1:F2}");
        Assert.True(wordF1 >= leastWords, $"token F1 {wordF1:F2}");
        Assert.True(sentenceF1 >= leastSentences, $"sentence F1 {sentenceF1:F2}");
    }
}
