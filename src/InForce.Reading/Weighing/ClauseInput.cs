using InForce.Reading.Assembling;
using InForce.Reading.Syntax;

namespace InForce.Reading.Weighing;

/// <summary>What is known of a clause when it is weighed.</summary>
/// <param name="Features">Each once.</param>
/// <param name="Words">As <see cref="ClauseWords"/> gives them.</param>
internal sealed record ClauseInput(IReadOnlyCollection<Feature> Features, float[] Words)
{
    /// <inheritdoc cref="ClauseFeatures.Of"/>
    public static ClauseInput Of(Clause clause, IReadOnlyList<Match> byFrames, ToldActs told, WordVectors vectors) =>
        new(ClauseFeatures.Of(clause, byFrames, told), ClauseWords.Of(clause, vectors));
}
