using System.Globalization;
using InForce.Core.Statements;
using InForce.Reading.Assembling;
using InForce.Reading.Frames;

namespace InForce.Reading.Weighing;

/// <summary>Takes clauses no frame fits for statements where their words together speak for a kind.</summary>
internal sealed class ClauseWeigher
{
    private const int Reasons = 3;
    private readonly FrameSet _frames;
    private readonly Weights _weights;
    private readonly string[] _kinds;

    /// <summary>For each label of the weights, kind and step, the number of its kind.</summary>
    private readonly int[] _kindOf;

    public ClauseWeigher(FrameSet frames, Weights weights)
    {
        (_frames, _weights) = (frames, weights);
        string[] kinds = [.. weights.Kinds.Select(label => label.Split('/')[0])];
        _kinds = [.. kinds.Distinct()];
        _kindOf = [.. kinds.Select(kind => Array.IndexOf(_kinds, kind))];
    }

    /// <param name="view">A sentence with its tree; without one, and in a question, nothing is taken.</param>
    /// <param name="byFrames">What frames found in it: their words are theirs.</param>
    /// <param name="told">What they found in those before it.</param>
    public IEnumerable<Match> In(SentenceView view, IReadOnlyList<Match> byFrames, ToldActs told) => FrameMatcher.IsQuestion(view) ? [] :
        Clause.In(view).Select(clause => Taken(clause, ClauseFeatures.Of(clause, byFrames, told))).OfType<Match>().Where(match => !byFrames.Any(m => IsSaid(m, match)));

    private Match? Taken(Clause clause, IReadOnlyCollection<Feature> features)
    {
        double[] chances = _weights.Chances(features);
        (string kind, double chance) = Likeliest(chances);
        if (_frames.Weighed(kind) is not { } frame || chance < frame.Data.Least || MatchOf(clause, frame) is not { } match)
        {
            return null;
        }

        int step = StepOf(kind, chances);
        return match with { Step = _weights.Kinds[step].Split('/') is [_, var said] ? said : null, Weighed = Why(features, step, chance), Chance = chance };
    }

    /// <summary>The kind that is likeliest over all its steps; empty for none.</summary>
    private (string Kind, double Chance) Likeliest(double[] chances)
    {
        var sums = new double[_kinds.Length];
        for (int i = 0; i < chances.Length; i++)
        {
            sums[_kindOf[i]] += chances[i];
        }

        int best = Array.IndexOf(sums, sums.Max());
        return (_kinds[best], sums[best]);
    }

    private int StepOf(string kind, double[] chances) =>
        Enumerable.Range(0, chances.Length).Where(i => _kinds[_kindOf[i]] == kind).MaxBy(i => chances[i]);

    /// <summary>Where nobody in the clause itself is named as acting, twice as much must speak for it.</summary>
    public static bool IsTooUnsure(Match match) => match.Weighed is not null && match.IsActorGuessed && match.Chance < (1 + match.Frame.Data.Least) / 2;

    private static bool IsSaid(Match byFrame, Match match) => byFrame.Frame.Kind == match.Frame.Kind && EvidenceSpan.Of(byFrame).Overlaps(EvidenceSpan.Of(match));

    private static Match? MatchOf(Clause clause, Frame frame)
    {
        SentenceView view = clause.View;
        if (Conditions.IsOnlyCondition(view, clause.Head, clause.Group))
        {
            return null;
        }

        (int act, VerbGroup? group) = ActOf(clause);
        Zones zones = group is null ? Zones.OfNoun(view, act, act) : Zones.OfVerb(view, group, act);
        ActModality read = Standing(view, act, ActModality.Of(view, group, act));
        return new Match(frame, view, act, act, group, zones, read with { Value = frame.Map(read.Value) });
    }

    /// <summary>"is planning to establish": the act is what is planned.</summary>
    private static (int Word, VerbGroup? Group) ActOf(Clause clause)
    {
        (int word, VerbGroup? group) = (clause.Head, clause.Group);
        while (clause.Tree.ChildOf(word, "xcomp") is >= 0 and var below && clause.View.GroupAt(below) is { } governed)
        {
            (word, group) = (below, governed);
        }

        return (word, group);
    }

    /// <summary>"is considering one": the clause's own verb says how the act stands.</summary>
    private static ActModality Standing(SentenceView view, int act, ActModality read) =>
        read.Value == Modality.Occurred && view.GovernorsAt(act).Select(g => g.Value).FirstOrDefault() is { } governor && Enum.TryParse(governor.Effect, ignoreCase: true, out Modality said)
            ? new ActModality(said, governor.Word)
            : read;

    private string Why(IReadOnlyCollection<Feature> features, int kind, double chance)
    {
        IEnumerable<string> most = features.Select(f => (Feature: f, For: _weights.For(f, kind))).OrderByDescending(f => f.For).ThenBy(f => f.Feature.ToString(), StringComparer.Ordinal).Take(Reasons).Select(f => f.Feature.ToString());
        return string.Create(CultureInfo.InvariantCulture, $" weighs {chance:F2} ({string.Join("; ", most)})");
    }
}
