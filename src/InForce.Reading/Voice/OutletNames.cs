using InForce.Core.Documents;
using InForce.Reading.Text;

namespace InForce.Reading.Voice;

/// <summary>Outlets no list holds, told by the common noun before the name: "the regional daily Kronika Borska", "the agency Nordnytt".</summary>
internal static class OutletNames
{
    private const int LongestName = 4;

    public static IEnumerable<TextSpan> After(TextLayout layout)
    {
        foreach (RawSentence sentence in layout.Sentences)
        {
            for (int i = 0; i + 1 < sentence.Tokens.Length; i++)
            {
                if (!CueLexicon.IsOutletNoun(sentence.Tokens[i].In(layout.Text)))
                {
                    continue;
                }

                int last = i;
                while (last + 1 < sentence.Tokens.Length && last - i < LongestName && char.IsUpper(layout.Text[sentence.Tokens[last + 1].Start]))
                {
                    last++;
                }

                if (last > i)
                {
                    yield return TextSpan.FromBounds(sentence.Tokens[i + 1].Start, sentence.Tokens[last].End);
                }
            }
        }
    }
}
