using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Weighing;

namespace InForce.Reading.Assembling;

/// <summary>Lets through only texts on treaties and regulated weapons: sport, games and gold mines use the same words.</summary>
/// <remarks>A text must name a treaty or a weapon, or speak of either; then what else it speaks of decides, weighed as the marked items have taught.</remarks>
internal sealed class RelevanceGate(Lexicon lexicon, Weights weights)
{
    /// <summary>The label of texts on something else.</summary>
    public const string Other = "other";

    /// <summary>A text is let through up to this chance that it is about something else: one on treaties that is lost costs all its statements.</summary>
    private const double MostOther = 0.12;

    private readonly ClassSet _subject = lexicon.Names["weapon"] | lexicon.Names["treaty"];

    public bool Passes(ReadText read) => SpeaksOfSubject(read) && weights.Chances(DocumentFeatures.Of(read, lexicon))[weights.Kinds.IndexOf(Other)] <= MostOther;

    private bool SpeaksOfSubject(ReadText read) =>
        read.Mentions.Any(m => m.Type is MentionType.Treaty or MentionType.Weapon && m.Entry is not { Classes: [] })
        || read.Words.Any(words => Enumerable.Range(0, words.Length).Any(i => lexicon.ClassesAt(words, i).Any(c => c.Classes.Meets(_subject))));
}
