using System.Collections.Immutable;
using InForce.Reading.Mentions;
using InForce.Reading.Text;
using InForce.Reading.Voice;

namespace InForce.Reading.Assembling;

/// <summary>Who stands behind words no one in the sentence says: the source an outlet quotes, whoever put out a release.</summary>
internal sealed class StandBehind(ReadText read)
{
    /// <summary>Characters after the quoting word within which its source is named.</summary>
    private const int Reach = 80;

    /// <summary>Sentences back within which "the release" finds whoever put it out.</summary>
    private const int Farthest = 3;

    private static readonly Lazy<ImmutableArray<string>> s_quoting = new(() => [.. CueLexicon.SourceWords("quoting").Select(w => $" {w} ")]);
    private static readonly Lazy<ImmutableHashSet<string>> s_papers = new(() => CueLexicon.SourceWords("paper").ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The body a press release speaks for: the first ministry or government it names; null for items that are no release.</summary>
    public Mention? Issuer { get; } = CueLexicon.IsRelease(read.Document.Publisher)
        ? read.Mentions.Where(IsBody).OrderBy(m => IsMinistry(m) ? 0 : 1).ThenBy(m => m.Span.Start).FirstOrDefault()
        : null;

    /// <summary>The item takes back what its own publisher printed before.</summary>
    public bool IsOwnCorrection { get; } = CueLexicon.SourceWords("correction").Any(w => read.Document.Title?.StartsWith(w, StringComparison.OrdinalIgnoreCase) == true)
        || CueLexicon.SourceWords("own").Any(w => read.Text.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>"the agency reported, quoting the defence ministry": the body or person named as the source in a sentence of the layout; null for none.</summary>
    public Mention? Quoted(int sentence)
    {
        if (sentence < 0)
        {
            return null;
        }

        RawSentence raw = read.Layout.Sentences[sentence];
        ReadOnlySpan<char> words = read.Text.AsSpan(raw.Start, raw.End - raw.Start);
        foreach (string cue in s_quoting.Value)
        {
            int at = words.IndexOf(cue, StringComparison.OrdinalIgnoreCase);
            int from = raw.Start + at + cue.Length;
            if (at >= 0 && read.MentionsOf(sentence).FirstOrDefault(m => m.Span.Start >= from && m.Span.End <= from + Reach && (m.Type == MentionType.Person || IsBody(m))) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    /// <summary>"according to the release": whoever put it out, as named in the sentences before; null where the words are no paper or nobody is named.</summary>
    public Mention? OfPaper(ReadOnlySpan<char> words, int sentence)
    {
        if (!s_papers.Value.Contains(Articles.WithoutThe(words).ToString()))
        {
            return null;
        }

        for (int i = sentence - 1; i >= Math.Max(0, sentence - Farthest); i--)
        {
            if (Quoted(i) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private static bool IsBody(Mention mention) => mention.Type == MentionType.Organization && mention.Id.Contains(':', StringComparison.Ordinal);

    public static bool IsMinistry(Mention mention) => mention.Entry?.Classes.Contains("ministry") == true;
}
