using System.Globalization;
using InForce.Reading.Mentions;
using InForce.Reading.Weighing;

namespace InForce.TrainClauses;

/// <summary>How it is learned who is meant where a clause does not say: one weight for each feature of those who may be, so that the marked ones come out likeliest of their clause.</summary>
/// <param name="Passes">Over all clauses.</param>
/// <param name="Least">Features met less often are left out.</param>
/// <param name="Decay">See <see cref="ChoiceRegression"/>.</param>
internal sealed record ActorLearning(int Passes, int Least, double Decay)
{
    /// <param name="choices">For each clause who may be meant and, in the same order, whether it is as marked.</param>
    /// <returns>What was learned from, for people.</returns>
    public string Write(string path, IReadOnlyList<(ActorCandidate Candidate, bool IsMeant)[]> choices)
    {
        var numbers = new FeatureNumbers(choices.SelectMany(c => c).Select(c => c.Candidate.Features), Least);
        Choice[] examples = [.. choices.Where(c => c.Any(o => o.IsMeant)).Select(c => new Choice([.. c.Select(o => numbers.Of(o.Candidate.Features))], [.. c.Select(o => o.IsMeant)]))];
        var learned = new ChoiceRegression(numbers.Known.Count, Decay);
        for (int pass = 0; pass < Passes; pass++)
        {
            learned.Pass(examples, pass);
        }

        ModelFile.Write(path, ["", "meant"], numbers.Known, learned);
        return string.Create(CultureInfo.InvariantCulture, $"{choices.Count} clauses, in {examples.Length} of them the marked one may be meant; {choices.Count(c => c[0].IsMeant)} as the rules have it, {examples.Count(learned.IsRight)} as learned; {numbers.Known.Count} features");
    }

    /// <summary>Of several marked together so large a part has to be among those meant: one of them alone teaches nothing.</summary>
    private const double LeastAlike = 0.6;

    /// <summary>Those whose states are most like the marked ones are meant; none where none is alike.</summary>
    public static (ActorCandidate, bool)[] Marked(IReadOnlyList<ActorCandidate> candidates, IReadOnlyList<string[]> marked)
    {
        double[] alike = [.. candidates.Select(c => marked.Max(m => Alike(States(c.Actors), States(m))))];
        double most = alike.Max();
        return [.. candidates.Select((c, i) => (c, most >= LeastAlike && alike[i] == most))];
    }

    private static HashSet<string> States(IEnumerable<string> actors) => [.. actors.Select(a => ActorCode.StateOf(a) ?? a)];

    private static double Alike(HashSet<string> one, HashSet<string> other) => 2.0 * one.Count(other.Contains) / Math.Max(1, one.Count + other.Count);
}
