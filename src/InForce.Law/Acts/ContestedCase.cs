using System.Collections.Immutable;

namespace InForce.Law.Acts;

/// <summary>An act over which states differ: what each side holds. Facts with sources; no rule looks at the state's name.</summary>
/// <param name="From">First day on which the readings part.</param>
/// <param name="KnownOn">First day on which the dispute was known.</param>
/// <param name="Headline">What is answered above the readings; null leaves what the clauses give.</param>
public sealed record ContestedCase(
    string Treaty,
    string State,
    DateOnly From,
    DateOnly KnownOn,
    StandingKind? Headline,
    string Question,
    ImmutableArray<HeldView> Views);

/// <param name="HeldBy">ISO3 codes, or names of bodies and groups.</param>
public sealed record HeldView(ImmutableArray<string> HeldBy, string Says, ImmutableArray<ViewSpan> Spans, Reason Because);

/// <summary>A standing on <c>[Since, Until)</c> as one side sees it; null is open.</summary>
public sealed record ViewSpan(StandingKind Kind, DateOnly? Since, DateOnly? Until)
{
    public bool Holds(DateOnly on) => (Since is not { } since || since <= on) && (Until is not { } until || on < until);
}
