using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Weighing;

namespace InForce.Reading.Assembling;

/// <summary>Lets through only texts on treaties and regulated weapons: sport, games and gold mines use the same words.</summary>
/// <remarks>What a text speaks of decides, weighed as the marked items have taught: the more doubt is borne, the more it names treaties and weapons. A short text is too little to weigh: there the names alone decide.</remarks>
internal sealed class RelevanceGate(Lexicon lexicon, Weights weights)
{
    /// <summary>The label of texts on something else.</summary>
    public const string Other = "other";

    /// <summary>A text is let through up to this chance that it is about something else: where its names speak for it, where it has a word or name of the subject, and where it has none.</summary>
    private const double MostOtherWhereNamed = 0.3, MostOther = 0.12, MostOtherWhereUnnamed = 0.05;

    /// <summary>Words and marks of a text that is long enough to weigh.</summary>
    private const int Long = 150;

    private readonly ClassSet _subject = lexicon.Names["weapon"] | lexicon.Names["treaty"];
    private readonly ClassSet _other = lexicon.Names["sport"] | lexicon.Names["game"] | lexicon.Names["mining"];

    public bool Passes(ReadText read)
    {
        bool named = NamesMoreOfSubject(read);
        return read.Words.Sum(words => words.Length) < Long
            ? named
            : weights.Chances(DocumentFeatures.Of(read, lexicon))[weights.Kinds.IndexOf(Other)] <= (named ? MostOtherWhereNamed : SpeaksOfSubject(read) ? MostOther : MostOtherWhereUnnamed);
    }

    private bool SpeaksOfSubject(ReadText read) =>
        read.Mentions.Any(m => m.Type is MentionType.Treaty or MentionType.Weapon && m.Entry is not { Classes: [] }) || CountOf(read, _subject) > 0;

    /// <summary>Treaties and weapons are named, and words of sport, games and gold mines not more than twice as often.</summary>
    private bool NamesMoreOfSubject(ReadText read)
    {
        int named = read.Mentions.Count(m => m.Entry is { IsStrong: true } || (m.Type == MentionType.Treaty && m.Entry is { IsStrong: false, Classes: not [] }));
        return named > 0 && CountOf(read, _other) < 2 * named;
    }

    private int CountOf(ReadText read, ClassSet classes) =>
        read.Words.Sum(words => Enumerable.Range(0, words.Length).Sum(i => lexicon.ClassesAt(words, i).Count(c => c.Classes.Meets(classes))));
}
