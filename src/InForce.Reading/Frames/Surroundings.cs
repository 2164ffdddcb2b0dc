using InForce.Reading.Mentions;

namespace InForce.Reading.Frames;

/// <summary>What the sentences just before one speak of, for acts that leave it unsaid: "Greece ought to have finished by 1 March 2008".</summary>
internal sealed class Surroundings(ReadText read, Lexicon lexicon)
{
    private const int Sentences = 5;
    private readonly ClassSet?[] _classes = new ClassSet?[read.Layout.Sentences.Length];

    /// <summary>Classes of the words and mentions of the five sentences before, from the head of the section on where one is near.</summary>
    public ClassSet Before(int sentence)
    {
        ClassSet all = default;
        int section = read.Heads.StartOf(read.Layout.Sentences[sentence].Start);
        for (int i = sentence - 1; i >= 0 && i >= sentence - Sentences && read.Layout.Sentences[i].End > section; i--)
        {
            all |= _classes[i] ??= Of(i);
        }

        return all;
    }

    private ClassSet Of(int sentence)
    {
        ClassSet all = default;
        int[] words = read.Words[sentence];
        for (int i = 0; i < words.Length; i++)
        {
            foreach ((_, ClassSet classes, _) in lexicon.ClassesAt(words, i))
            {
                all |= classes;
            }
        }

        foreach (string name in read.MentionsOf(sentence).SelectMany(m => m.Entry?.Classes ?? []))
        {
            all |= lexicon.Names.Find(name);
        }

        return all;
    }
}
