using InForce.Core.Documents;
using InForce.Reading.Syntax.Conllu;
using InForce.Testing;

namespace InForce.Reading.Tests.Syntax;

/// <summary>The development parts of the treebanks, where they are at hand.</summary>
internal static class Treebank
{
    public static List<ConlluSentence> Load(string file)
    {
        Assert.SkipUnless(SharedFolder.Has("treebank", file), SharedFolder.Missing);
        using StreamReader reader = File.OpenText(SharedFolder.Path("treebank", file));
        return [.. ConlluReader.Read(reader, file)];
    }

    /// <summary>The running text behind the sentences (paragraphs parted by an empty line), and where words and sentences stand in it.</summary>
    public static (string Text, List<TextSpan> Words, List<TextSpan> Sentences) Raw(IEnumerable<ConlluSentence> sentences)
    {
        var text = new System.Text.StringBuilder();
        var words = new List<TextSpan>();
        var spans = new List<TextSpan>();
        foreach (ConlluSentence sentence in sentences)
        {
            bool paragraph = sentence.Lines.Any(l => l.StartsWith("# newpar", StringComparison.Ordinal) || l.StartsWith("# newdoc", StringComparison.Ordinal));
            text.Append(text.Length == 0 ? "" : paragraph ? "\n\n" : " ");
            int start = text.Length;
            string surface = sentence.Lines.First(l => l.StartsWith("# text = ", StringComparison.Ordinal))["# text = ".Length..];
            text.Append(surface);
            Align(surface, start, sentence, words);
            spans.Add(TextSpan.FromBounds(start, text.Length));
        }

        return (text.ToString(), words, spans);
    }

    private static void Align(string surface, int start, ConlluSentence sentence, List<TextSpan> words)
    {
        int at = 0;
        foreach (ConlluWord word in sentence.Words)
        {
            int found = surface.IndexOf(word.Form, at, StringComparison.Ordinal);
            if (found >= 0 && found <= at + 2)
            {
                words.Add(new TextSpan(start + found, word.Form.Length));
                at = found + word.Form.Length;
            }
        }
    }

    public static double F1(IEnumerable<TextSpan> gold, IEnumerable<TextSpan> found)
    {
        HashSet<TextSpan> wanted = [.. gold], got = [.. found];
        double right = wanted.Count(got.Contains);
        return 100 * 2 * right / (wanted.Count + got.Count);
    }
}
