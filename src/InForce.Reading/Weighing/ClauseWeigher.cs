using System.Globalization;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Reading.Assembling;
using InForce.Reading.Frames;

namespace InForce.Reading.Weighing;

/// <summary>Takes clauses no frame fits for statements where their words together speak for a kind, and drops what a frame found where they speak against it.</summary>
internal sealed class ClauseWeigher
{
    private const int Reasons = 3;

    private readonly FrameSet _frames;
    private readonly ClauseNet _net;
    private readonly string[] _kinds;

    /// <summary>For each label of the net, kind and step, the number of its kind.</summary>
    private readonly int[] _kindOf;

    public ClauseWeigher(FrameSet frames, ClauseNet net)
    {
        (_frames, _net) = (frames, net);
        string[] kinds = [.. net.Kinds.Select(label => label.Split('/')[0])];
        _kinds = [.. kinds.Distinct()];
        _kindOf = [.. kinds.Select(kind => Array.IndexOf(_kinds, kind))];
    }

    /// <inheritdoc cref="ClauseNet.Understand"/>
    public Understood[] Understand(IReadOnlyList<SentenceView> views) => _net.Understand(views);

    /// <summary>What frames found and still stands, then what is taken by weight.</summary>
    /// <param name="view">A sentence; without a tree all that frames found stands and nothing is taken, and in a question nothing is taken.</param>
    /// <param name="understood">What the nets make of its words.</param>
    /// <param name="byFrames">What frames found in it: their words are theirs.</param>
    /// <param name="told">What they found in those before it.</param>
    public IEnumerable<Match> Weigh(SentenceView view, Understood understood, IReadOnlyList<Match> byFrames, ToldActs told)
    {
        (Clause Clause, IReadOnlyCollection<Feature> Features)[] read = [.. ClauseFeatures.In(view, byFrames, told)];
        Summed[] summed = _net.Sum(read, understood);
        Weighed[] clauses = [.. read.Select((r, i) => new Weighed(r.Clause, r.Features, summed[i]))];
        IEnumerable<Match> taken = FrameMatcher.IsQuestion(view) ? [] : clauses.Select(Taken).OfType<Match>().Where(match => !byFrames.Any(m => IsSaid(m, match)));
        return byFrames.Select(match => Backed(match, clauses, byFrames)).Where(match => match.Chance >= (_frames.Weighed(match.Frame.Kind)?.Data.FallsBelow ?? 0)).Concat(taken);
    }

    /// <summary>What a frame found, with how likely the likeliest of the clauses in its words is to tell of its kind; as it is where none of them is weighed.</summary>
    private Match Backed(Match match, Weighed[] clauses, IReadOnlyList<Match> byFrames)
    {
        if (_frames.Weighed(match.Frame.Kind) is null || Array.IndexOf(_kinds, match.Frame.Kind) is not (>= 0 and var kind))
        {
            return match;
        }

        TextSpan evidence = EvidenceSpan.Of(match);
        double[] chances = [.. clauses
            .Where(c => c.Clause.Holds(match) || evidence.Overlaps(c.Clause.Tree[c.Clause.Head].Span) || IsToldBy(match, c.Clause))
            .Select(c => ChanceBeside(c, kind, byFrames.Where(m => m.Frame.Kind != match.Frame.Kind && c.Clause.Holds(m))))];
        return chances.Length == 0 ? match : match with { Chance = chances.Max(), Weight = string.Create(CultureInfo.InvariantCulture, $" weighs {chances.Max():F2}") };
    }

    /// <summary>"The announcement that it would leave": what a noun tells stands in the clause that hangs on it.</summary>
    private static bool IsToldBy(Match match, Clause clause) => match.Group is null && clause.Tree[clause.Head].Head is var above && above >= match.Trigger && above <= match.TriggerLast;

    /// <summary>"The purchase or laying of mines": a clause may tell of several kinds; what speaks for another that a frame found in it does not speak against this one.</summary>
    private double ChanceBeside(Weighed clause, int kind, IEnumerable<Match> others)
    {
        double[] chances = ByKind(clause.Chances);
        double taken = others.Select(m => Array.IndexOf(_kinds, m.Frame.Kind)).Where(k => k >= 0).Distinct().Sum(k => chances[k]);
        return chances[kind] / (1 - taken);
    }

    private Match? Taken(Weighed weighed)
    {
        (Clause clause, double[] chances) = (weighed.Clause, weighed.Chances);
        (string kind, double chance) = Likeliest(chances);
        if (_frames.Weighed(kind, clause.View.Words, clause.Head) is not { } frame || chance < frame.Data.Least || MatchOf(clause, frame) is not { } match)
        {
            return null;
        }

        int step = StepOf(kind, chances);
        return match with { Step = _net.Kinds[step].Split('/') is [_, var said] ? said : null, Weight = Why(weighed, step, chance), IsByWeight = true, Chance = chance };
    }

    /// <summary>The kind that is likeliest over all its steps; empty for none.</summary>
    private (string Kind, double Chance) Likeliest(double[] chances)
    {
        double[] sums = ByKind(chances);
        int best = Array.IndexOf(sums, sums.Max());
        return (_kinds[best], sums[best]);
    }

    private double[] ByKind(double[] chances)
    {
        var sums = new double[_kinds.Length];
        for (int i = 0; i < chances.Length; i++)
        {
            sums[_kindOf[i]] += chances[i];
        }

        return sums;
    }

    private int StepOf(string kind, double[] chances) =>
        Enumerable.Range(0, chances.Length).Where(i => _kinds[_kindOf[i]] == kind).MaxBy(i => chances[i]);

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

    /// <summary>"is planning to establish": the act is what is planned; "ceased to be bound": the act is that it ceased.</summary>
    private static (int Word, VerbGroup? Group) ActOf(Clause clause)
    {
        (int word, VerbGroup? group) = (clause.Head, clause.Group);
        while (!clause.View.Classes[word].Meets(clause.View.Class("ceasing")) && clause.Tree.ChildOf(word, "xcomp") is >= 0 and var below && clause.View.GroupAt(below) is { } governed)
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

    private string Why(Weighed weighed, int kind, double chance) =>
        string.Create(CultureInfo.InvariantCulture, $" weighs {chance:F2} ({string.Join("; ", _net.Strongest(weighed.Features, weighed.Summed, kind).Take(Reasons))})");

    /// <summary>A clause with how likely each label of the net is in it.</summary>
    private sealed record Weighed(Clause Clause, IReadOnlyCollection<Feature> Features, Summed Summed)
    {
        public double[] Chances => Summed.Chances;
    }
}
