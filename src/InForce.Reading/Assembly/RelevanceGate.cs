using InForce.Reading.Frames;
using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>Lets through only texts on treaties and regulated weapons: sport, games and gold mines use the same words.</summary>
internal sealed class RelevanceGate(Lexicon lexicon)
{
    private readonly ClassSet _other = lexicon.Names["sport"] | lexicon.Names["game"] | lexicon.Names["mining"];

    public bool Passes(ReadText read)
    {
        int strong = read.Mentions.Count(m => m.Entry is { IsStrong: true });
        int treaties = read.Mentions.Count(m => m.Type == MentionType.Treaty && m.Entry is { IsStrong: false, Classes: not [] });
        if (strong + treaties == 0)
        {
            return false;
        }

        int other = 0;
        foreach (int[] words in read.Words)
        {
            for (int i = 0; i < words.Length; i++)
            {
                other += lexicon.ClassesAt(words, i).Count(c => c.Classes.Meets(_other));
            }
        }

        return other < 2 * (strong + treaties);
    }
}
