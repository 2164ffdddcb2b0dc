using System.Collections.Immutable;
using System.Globalization;
using InForce.Reading.Assembling;

namespace InForce.Reading.Weighing;

/// <summary>Chooses who is meant where a clause does not say itself who acts, as the marked items have taught.</summary>
/// <param name="weights">Of two labels: the second is for being meant.</param>
internal sealed class ActorWeigher(Weights weights)
{
    private const int Meant = 1;

    /// <summary>A clause has to be as likely as this to tell of its kind and of those chosen.</summary>
    private const double Least = 0.25;

    /// <summary>And so likely where a noun that names none of them seems to act: "the city council", "the consortium"; what a frame found, too. Kinds for which clauses are not weighed are left there.</summary>
    private const double LeastBesideStranger = 0.4, LeastOfFrameBesideStranger = 0.5;

    /// <summary>
    /// Whether the rules only guess: the one who acts is pointed to, or stands elsewhere. Several are named where words say that there are several ("they", "the withdrawals"): that stands;
    /// where words say that there is one ("the ministry", "the decision"), several who acted before are a guess.
    /// </summary>
    public static bool IsOpen(Match match) => match.Actors.Length == 1
        ? match.ActorsBecause is "spoken of" or "same sentence" or "pronoun" or "owner" or "object"
        : match.Actors.Length > 1 && match.ActorsBecause == "spoken of" && ActorFeatures.IsOne(match);

    /// <summary>Whether enough speaks for an act and those who are meant.</summary>
    /// <param name="stranger">Whether someone else seems to act.</param>
    public static bool IsSure(Match match, bool stranger)
    {
        double chance = match.Chance * match.ActorChance;
        return stranger ? match.Weight is not null && chance >= (match.IsByWeight ? LeastBesideStranger : LeastOfFrameBesideStranger) : match.ActorChance == 1 || chance >= Least;
    }

    /// <param name="match">With whom the rules would name; comes back as it is where they do not guess.</param>
    public Match Choose(Match match, DocumentMemory memory)
    {
        if (!IsOpen(match))
        {
            return match;
        }

        ImmutableArray<ActorCandidate> candidates = ActorFeatures.Of(match, memory);
        double[] scores = [.. candidates.Select(c => weights.Score(c.Features, Meant))];
        double most = scores.Max(), chance = 1 / scores.Sum(s => Math.Exp(s - most));
        int best = Array.IndexOf(scores, most);
        return match with
        {
            Actors = candidates[best].Actors,
            ActorsBecause = best == 0 ? match.ActorsBecause : "likeliest",
            ActorsWeight = string.Create(CultureInfo.InvariantCulture, $" weighs {chance:F2}"),
            ActorChance = chance,
        };
    }
}
