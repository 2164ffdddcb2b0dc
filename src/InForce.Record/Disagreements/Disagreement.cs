using System.Collections.Immutable;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.Record.Disagreements;

/// <summary>Two or more statements, or a statement and the law, that do not go together; or that only seem not to.</summary>
/// <param name="Type"><c>value</c>, <c>date</c>, <c>actor</c>, <c>partner</c>, <c>modality</c>, <c>existence</c>, <c>status</c>, <c>sum</c>, <c>class</c>, <c>law</c>, <c>drift</c>, <c>overtaken</c>, <c>correction</c>, <c>gap-closed</c>; for near-conflicts <c>class</c>, <c>time</c>, <c>scope</c>, <c>speaker</c>.</param>
/// <param name="Statements">One for law, and for overtaken where the registry shows it; else two, the later document's last. Where more reports say the same (<see cref="Sides"/>), the first two that stand against each other.</param>
/// <param name="Values">What each says, in the same order.</param>
/// <param name="Law">Rule or registered act; null when the law has no part in it.</param>
/// <param name="IsNone">A near-conflict: looked at, and found to be none for the reason given.</param>
public sealed record Disagreement(
    string Type, ImmutableArray<string> Statements, ImmutableArray<string> Values, string? Law, string Reason, bool IsNone = false)
{
    /// <summary>A claim the law disputes but does not settle.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>Hangs on words that stand in the evidence, not on a date or a name that had to be found.</summary>
    internal bool IsOfWords { get; init; }

    /// <summary>What a reviewer found of it; null while nobody did.</summary>
    public Judgements.Resolution? Resolution { get; init; }

    /// <summary>Two statements that cannot both be right; drift, corrections, gaps and what was overtaken are told apart from these.</summary>
    public bool IsContradiction => !IsNone && !IsWithinOneReport && s_contradictions.Contains(Type);

    /// <summary>One report carries both sides, an accusation and its denial: a dispute it tells of, in which no report stands against another.</summary>
    public bool IsWithinOneReport { get; init; }

    private static readonly string[] s_contradictions = ["value", "date", "modality", "existence", "status", "sum", "partner", "actor", "class"];

    /// <summary>Where many reports tell one value and many another: all of them, as <see cref="Statements"/> are ordered; empty where the two stand alone.</summary>
    internal ImmutableArray<Opposed> Opposed { get; init; } = [];

    /// <summary>Statements that say the same, for each of <see cref="Values"/>, in order of publication.</summary>
    public ImmutableArray<ImmutableArray<string>> Sides => Opposed.IsEmpty
        ? [.. Statements.Select(s => ImmutableArray.Create(s))]
        : [Side(o => o.First), Side(o => o.Second)];

    /// <summary>Every two statements that stand against each other, the later document's last; where the law alone stands against it, the one statement.</summary>
    public IEnumerable<ImmutableArray<string>> Cases => Opposed.IsEmpty
        ? [Statements]
        : Opposed.SelectMany(o => o.Pairs).Distinct().OrderBy(p => p.A, ClaimOrder.Instance).ThenBy(p => p.B, ClaimOrder.Instance).Select(p => InOrder(p.A, p.B));

    /// <summary>Whether the statement is on one of the sides.</summary>
    public bool Concerns(string statement) => Statements.Contains(statement, StringComparer.Ordinal)
        || Opposed.Any(o => o.First.Concat(o.Second).Any(c => c.Id == statement));

    /// <summary>The same as it concerns one statement: that one for its side, against the first that it stands against. Itself where it concerns another.</summary>
    public Disagreement As(string statement) => Statements.Contains(statement, StringComparer.Ordinal) ? this
        : Cases.FirstOrDefault(c => c.Contains(statement, StringComparer.Ordinal)) is { IsDefault: false } own ? Led(own) : this;

    /// <summary>The same between these statements; null where they do not stand against each other.</summary>
    public Disagreement? Between(IReadOnlyCollection<string> statements)
    {
        string[] sought = [.. statements.Order(StringComparer.Ordinal)];
        return Cases.FirstOrDefault(c => c.Order(StringComparer.Ordinal).SequenceEqual(sought, StringComparer.Ordinal)) is { IsDefault: false } own ? Led(own) : null;
    }

    private ImmutableArray<string> Side(Func<Opposed, ImmutableArray<Claim>> of) =>
        [.. Opposed.Where(o => o.Pairs.Any()).SelectMany(o => of(o)).Distinct().OrderBy(c => c, ClaimOrder.Instance).Select(c => c.Id)];

    /// <summary>The same, led by two other reports: of those the one that came out first may tell the value that was told later.</summary>
    private Disagreement Led(ImmutableArray<string> by) => Opposed.IsEmpty || Opposed.Any(o => o.First.Any(c => c.Id == by[0]))
        ? this with { Statements = by }
        : this with { Statements = by, Values = [.. Values.Reverse()], Opposed = [.. Opposed.Select(o => o.Turned)] };

    private static ImmutableArray<string> InOrder(Claim a, Claim b) => ClaimOrder.Instance.Compare(a, b) <= 0 ? [a.Id, b.Id] : [b.Id, a.Id];

    internal string Key => Type + "|" + string.Join('|', Statements);
}
