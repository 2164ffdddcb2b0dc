using InForce.Reading.Frames;
using InForce.Reading.Mentions;

namespace InForce.Reading.Weighing;

/// <summary>What a document speaks of, as classes of words and mentions: whether at all, several times, or densely.</summary>
internal static class DocumentFeatures
{
    private const int Several = 3;
    private const double Dense = 0.02;

    public static IReadOnlyCollection<Feature> Of(ReadText read, Lexicon lexicon)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int all = 0;
        foreach (int[] words in read.Words)
        {
            all += words.Length;
            for (int i = 0; i < words.Length; i++)
            {
                foreach (string name in lexicon.ClassesAt(words, i).SelectMany(c => lexicon.Names.In(c.Classes)))
                {
                    Count(counts, name);
                }
            }
        }

        foreach (Mention mention in read.Mentions)
        {
            Count(counts, "a " + mention.Type);
            if (mention.Type is MentionType.Treaty or MentionType.Weapon)
            {
                Count(counts, mention.Type + " " + mention.Id);
            }
        }

        var found = new List<Feature> { new("any", "document") };
        foreach ((string name, int count) in counts)
        {
            found.Add(new("speaks of", name));
            if (count >= Several)
            {
                found.Add(new("speaks often of", name));
            }

            if (count > Dense * all)
            {
                found.Add(new("speaks mostly of", name));
            }
        }

        return found;
    }

    private static void Count(Dictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
}
