using System.Collections.Immutable;
using InForce.Record.Claims;
using InForce.Record.Events;
using InForce.Record.Laws;
using InForce.Record.Origins;

namespace InForce.Record.Disagreements;

/// <summary>What a detector may look at.</summary>
internal sealed record Evidence(ImmutableArray<Claim> Claims, ImmutableArray<HistoryEvent> Events, OriginMap Origins, ITreatyLaw Law);

/// <summary>Runs every detector. Each names its type and reason; none looks at order of arrival.</summary>
public static class DisagreementFinder
{
    /// <summary>A contradiction is built only on readings of a sort of which about seven in ten are right; statements made by hand have no such number and count.</summary>
    public const double LeastSure = 0.68;

    /// <summary>Against the law one reading is held alone, not two at once: of such readings about six in ten are right.</summary>
    private const double LeastSureAgainstLaw = 0.58;

    /// <summary>Where the words themselves carry what clashes (figures of a vote, "never joined", "after the vote"), a doubtful date or name does not matter.</summary>
    public const double LeastSureOfWords = 0.3;

    internal static ImmutableArray<Disagreement> Find(Evidence evidence)
    {
        Dictionary<string, double> sure = evidence.Claims.Where(c => c.Statement.Confidence is not null).ToDictionary(c => c.Id, c => c.Statement.Confidence!.Value, StringComparer.Ordinal);
        IEnumerable<Disagreement>[] found =
        [
            FigureConflicts.Find(evidence), DateConflicts.Find(evidence), DenialConflicts.Find(evidence), UseDisputes.Find(evidence), ActorConflicts.Find(evidence), ClassConflicts.Find(evidence),
            SumConflicts.Find(evidence), LawConflicts.Find(evidence), StatusConflicts.Find(evidence),
            Gaps.Find(evidence), NearConflicts.Find(evidence), NearFigures.Find(evidence), Drift.Find(evidence), Overtaken.Find(evidence), Corrections.Find(evidence),
        ];
        var words = new SharedWords();
        return
        [
            .. found.SelectMany(of => of).Where(d => d.Statements.All(id => !sure.TryGetValue(id, out double of) || of >= LeastFor(d))).Select(words.In)
                .DistinctBy(d => d.Key, StringComparer.Ordinal).OrderBy(d => d.Key, StringComparer.Ordinal),
        ];
    }

    private static double LeastFor(Disagreement d) => d.IsOfWords ? LeastSureOfWords : d.Law is null ? LeastSure : LeastSureAgainstLaw;

    /// <summary>Both in order of publication.</summary>
    internal static Disagreement Between(string type, Claim a, Claim b, string reason, string? law = null, bool isNone = false)
    {
        (Claim first, Claim second) = ClaimOrder.Instance.Compare(a, b) <= 0 ? (a, b) : (b, a);
        return new Disagreement(type, [first.Id, second.Id], [Say(first), Say(second)], law, reason, isNone);
    }

    /// <summary>Pairs of one event's claims, the earlier first.</summary>
    internal static IEnumerable<(Claim A, Claim B)> Pairs(IReadOnlyList<Claim> claims)
    {
        for (int i = 0; i < claims.Count; i++)
        {
            for (int j = i + 1; j < claims.Count; j++)
            {
                yield return (claims[i], claims[j]);
            }
        }
    }

    /// <summary>Pairs that came out at most so many days apart, the earlier first; an unknown day counts as near.</summary>
    /// <param name="claims">In order of publication.</param>
    internal static IEnumerable<(Claim A, Claim B)> Pairs(IReadOnlyList<Claim> claims, int days)
    {
        for (int i = 0; i < claims.Count; i++)
        {
            for (int j = i + 1; j < claims.Count && Apart(claims[i], claims[j]) <= days + Publication.Zones; j++)
            {
                if (Apart(claims[i], claims[j]) <= days)
                {
                    yield return (claims[i], claims[j]);
                }
            }
        }
    }

    private static int Apart(Claim a, Claim b) => Publication.DaysApart(a.Document, b.Document) ?? 0;

    internal static string Say(Claim c) =>
        $"{c.Statement.Kind} {c.Statement.Modality}"
        + (c.Statement.When is { } when ? " " + when : string.Empty)
        + (c.Statement.Votes is { } v ? $" {v.For}:{v.Against}" : c.Statement.Quantity is { } q ? " " + q.Text : string.Empty);
}
