using InForce.Reading.Assembling;
using InForce.Reading.Frames;
using InForce.Reading.Syntax;

namespace InForce.Reading.Weighing;

/// <summary>What is known of a clause when it is weighed.</summary>
/// <param name="Features">Each once.</param>
/// <param name="Words">As <see cref="ClauseWords"/> gives them.</param>
internal sealed record ClauseInput(IReadOnlyCollection<Feature> Features, float[] Words)
{
    /// <summary>The clauses of a sentence, in order of the text; none where it has no tree.</summary>
    /// <inheritdoc cref="ClauseFeatures.Of"/>
    public static (Clause Clause, ClauseInput Input)[] In(SentenceView view, IReadOnlyList<Match> byFrames, ToldActs told, WordVectors vectors)
    {
        if (view.Tree is not { } tree)
        {
            return [];
        }

        var words = new ClauseWords(view, tree, vectors);
        return [.. Clause.In(view, tree).Select(clause => (clause, new ClauseInput(ClauseFeatures.Of(clause, byFrames, told), words.Of(clause))))];
    }
}
