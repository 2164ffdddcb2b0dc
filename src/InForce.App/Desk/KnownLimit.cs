using System.Collections.Immutable;
using InForce.Core.Data;

namespace InForce.App.Desk;

/// <summary>What the product cannot read or tell, and what it does instead (<c>data/desk/limits.tsv</c>).</summary>
/// <param name="Tests">The class of tests that shows it.</param>
public sealed record KnownLimit(string What, string Instead, string Tests)
{
    public static ImmutableArray<KnownLimit> All { get; } =
        [.. Tsv.Embedded(typeof(KnownLimit).Assembly, "data/desk/limits.tsv").Rows.Select(r => new KnownLimit(r["limit"], r["instead"], r["tests"]))];
}
