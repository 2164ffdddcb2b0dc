using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace InForce.Reading.Syntax.Conllu;

/// <summary>Writes parsed sentences as CoNLL-U.</summary>
public static class ConlluWriter
{
    private static readonly SearchValues<char> LineBreakers = SearchValues.Create("\r\n\t\u2028\u2029\u0085\v\f");

    /// <summary>A sentence of a text, without <c>sent_id</c>; <c>TokenRange</c> gives places in UTF-16 code units, end exclusive.</summary>
    public static void Write(Sentence sentence, string text, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine("# text = " + OneLine(text.AsSpan(sentence.Start, sentence.End - sentence.Start)));
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            Token token = sentence[i];
            bool joined = i + 1 < sentence.Tokens.Length && sentence[i + 1].Start == token.End;
            string places = string.Create(CultureInfo.InvariantCulture, $"TokenRange={token.Start}:{token.End}");
            Write(token, OneLine(token.Form), "_", "_", joined ? "SpaceAfter=No|" + places : places, output);
        }

        output.WriteLine();
    }

    /// <summary>Sentences read from CoNLL-U, their words' tags and tree replaced, all else as it stood.</summary>
    public static void Write(IReadOnlyList<ConlluSentence> given, ImmutableArray<ImmutableArray<Token>> parsed, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(output);
        for (int s = 0; s < given.Count; s++)
        {
            int word = 0;
            for (int i = 0; i < given[s].Lines.Length; i++)
            {
                string line = given[s].Lines[i];
                if (word < parsed[s].Length && given[s].Words[word].Line == i)
                {
                    string misc = line[(line.LastIndexOf('\t') + 1)..];
                    Write(parsed[s][word], parsed[s][word].Form, "_", "_", misc, output);
                    word++;
                }
                else
                {
                    output.WriteLine(line);
                }
            }

            output.WriteLine();
        }
    }

    private static void Write(Token token, string form, string features, string enhanced, string misc, TextWriter output)
    {
        output.Write((token.Index + 1).ToString(CultureInfo.InvariantCulture));
        ReadOnlySpan<string> cells =
        [
            form, OneLine(token.Lemma), token.Upos, token.Xpos, features,
            (token.Head + 1).ToString(CultureInfo.InvariantCulture), token.Deprel, enhanced, misc,
        ];
        foreach (string cell in cells)
        {
            output.Write('\t');
            output.Write(cell);
        }

        output.WriteLine();
    }

    private static string OneLine(ReadOnlySpan<char> text) =>
        text.IndexOfAny(LineBreakers) < 0 ? text.ToString() : string.Create(text.Length, text, static (into, from) =>
        {
            for (int i = 0; i < from.Length; i++)
            {
                into[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
            }
        });
}
