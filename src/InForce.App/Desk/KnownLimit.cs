using System.Collections.Immutable;
using InForce.Core.Data;

namespace InForce.App.Desk;

/// <summary>What the product cannot read or tell, and what it does instead (<c>data/desk/limits.tsv</c>).</summary>
/// <param name="Test">Name of the test that shows it.</param>
public sealed record KnownLimit(string What, string Instead, string Test)
{
    public static ImmutableArray<KnownLimit> All { get; } =
        [.. Tsv.Embedded(typeof(KnownLimit).Assembly, "data/desk/limits.tsv").Rows.Select(r => new KnownLimit(r["limit"], r["instead"], r["test"]))];
}
