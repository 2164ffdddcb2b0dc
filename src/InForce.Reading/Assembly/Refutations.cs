using InForce.Core.Data;
using InForce.Core.Statements;
using InForce.Reading.Mentions;
using InForce.Reading.Text;

namespace InForce.Reading.Assembling;

/// <summary>A claim that the next sentence refutes ("That is not so", "It has not") is denied.</summary>
internal static class Refutations
{
    private static readonly Lazy<(string Words, bool Whole)[]> s_openings = new(() =>
        [.. Tsv.Embedded(typeof(Refutations).Assembly, "data/frames/refutations.tsv").Rows.Select(r => (r["opening"], r["sort"] == "whole"))]);

    public static void Apply(ReadText read, List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft draft = drafts[i];
            RawSentence own = draft.Match.View.Raw;
            int next = draft.Match.View.Index + 1;
            bool told = draft.Modality is Modality.Occurred or Modality.Planned;
            if (told && next < read.Layout.Sentences.Length && read.Layout.Sentences[next].Paragraph == own.Paragraph && Opening(read.Text, read.Layout.Sentences[next]) is { } words)
            {
                drafts[i] = draft with { Modality = Modality.Denied, Refuted = words };
            }
        }
    }

    private static string? Opening(string text, RawSentence sentence)
    {
        ReadOnlySpan<char> line = text.AsSpan(sentence.Start, sentence.End - sentence.Start);
        foreach ((string words, bool whole) in s_openings.Value)
        {
            if (line.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (!whole || line.Length <= words.Length + 2 || line[words.Length] is '.' or ':' or ',' or ';'))
            {
                return words;
            }
        }

        return null;
    }
}
