using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Weighing;

namespace InForce.Reading.Assembling;

/// <summary>Lets through only texts on treaties and regulated weapons: sport, games and gold mines use the same words.</summary>
/// <remarks>
/// What a text speaks of decides, weighed as the marked items have taught: the more doubt is borne, the more it names treaties and weapons. A short text is too little to weigh: there the names alone decide.
/// A longer one that is not let through, but not surely about something else either, is read and let through by what it tells.
/// </remarks>
internal sealed class RelevanceGate(Lexicon lexicon, Weights weights)
{
    /// <summary>The label of texts on something else.</summary>
    public const string Other = "other";

    /// <summary>A text is let through up to this chance that it is about something else: where its names speak for it, where it has a word or name of the subject, and where it has none.</summary>
    private const double MostOtherWhereNamed = 0.3, MostOther = 0.12, MostOtherWhereUnnamed = 0.05;

    /// <summary>Above such a chance nothing in a text is asked; again where its names speak for it, where it has a word or name of the subject, and where it has none.</summary>
    private const double MostDoubtedWhereNamed = 0.85, MostDoubted = 0.2, MostDoubtedWhereUnnamed = 0.1;

    /// <summary>The likeliest of its clauses to tell an act has to be as likely as the first, another as the second.</summary>
    private const double Surest = 0.9, NextSurest = 0.7;

    /// <summary>Words and marks of a text that is long enough to weigh.</summary>
    private const int Long = 150;

    private readonly ClassSet _subject = lexicon.Names["weapon"] | lexicon.Names["treaty"];
    private readonly ClassSet _other = lexicon.Names["sport"] | lexicon.Names["game"] | lexicon.Names["mining"];

    public Relevance Of(ReadText read)
    {
        bool named = NamesMoreOfSubject(read);
        if (read.Words.Sum(words => words.Length) < Long)
        {
            return named ? Relevance.Given : Relevance.None;
        }

        double other = weights.Chances(DocumentFeatures.Of(read, lexicon))[weights.Kinds.IndexOf(Other)];
        (double given, double doubted) = named ? (MostOtherWhereNamed, MostDoubtedWhereNamed) : SpeaksOfSubject(read) ? (MostOther, MostDoubted) : (MostOtherWhereUnnamed, MostDoubtedWhereUnnamed);
        return other <= given ? Relevance.Given : other <= doubted ? Relevance.Doubtful : Relevance.None;
    }

    /// <summary>Whether what a doubtful text tells shows that it is on the subject.</summary>
    public static bool IsShownBy(IEnumerable<Draft> told)
    {
        double[] chances = [.. told.Where(d => d.Match.Weight is not null).Select(d => d.Match.Chance).OrderDescending().Take(2)];
        return chances is [>= Surest, >= NextSurest];
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

/// <summary>What a text is to us.</summary>
internal enum Relevance
{
    /// <summary>It is about something else.</summary>
    None,

    /// <summary>It may be about something else: what it tells decides.</summary>
    Doubtful,

    /// <summary>It is read.</summary>
    Given,
}
