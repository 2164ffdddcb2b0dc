using System.Globalization;
using InForce.Core.Documents;
using InForce.Core.Problems;
using InForce.Reading.Syntax;
using InForce.Reading.Syntax.Conllu;
using InForce.Reading.Text;

namespace InForce.App.Reading;

/// <summary>Tags, lemmas and trees as CoNLL-U, for documents and for files whose tokens and sentences are given.</summary>
public sealed class ParseDocuments(EnglishSyntax syntax)
{
    private const int SentencesAtOnce = 256;

    /// <summary>All sentences of one document; the last column holds each token's place in the text.</summary>
    public void Write(Document document, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        TextLayout layout = TextLayout.Of(document.Text);
        output.WriteLine("# newdoc id = " + OneLine(document.Id));
        int number = 0;
        int paragraph = -1;
        foreach (RawSentence[] part in layout.Sentences.Chunk(SentencesAtOnce))
        {
            foreach (Sentence sentence in syntax.Parse(document.Text, part))
            {
                if (sentence.Paragraph != paragraph)
                {
                    paragraph = sentence.Paragraph;
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# newpar id = {OneLine(document.Id)}-p{paragraph + 1}"));
                }

                number++;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {OneLine(document.Id)}-{number}"));
                ConlluWriter.Write(sentence, document.Text, output);
            }
        }
    }

    /// <summary>Parses a CoNLL-U file anew; its tokens, sentences, comments and last column are kept.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="BadInputException">The file is no CoNLL-U.</exception>
    public void Write(TextReader given, string name, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(output);
        foreach (ConlluSentence[] part in ConlluReader.Read(given, name).Chunk(SentencesAtOnce))
        {
            ConlluWriter.Write(part, ConlluParse.Of(syntax, part), output);
        }
    }

    private static string OneLine(string id) => id.ReplaceLineEndings(" ");
}
