using System.Globalization;
using InForce.Record.Claims;
using InForce.Record.Origins;

namespace InForce.App.Record;

/// <summary>Who says one of the things that are at odds.</summary>
/// <param name="Origins">Independent origins behind the reports.</param>
public readonly record struct ToldBy(int Reports, int Origins)
{
    internal static ToldBy Of(IEnumerable<Claim> side, OriginMap origins)
    {
        string[] documents = [.. side.Select(c => c.Doc).Distinct(StringComparer.Ordinal)];
        return new(documents.Length, origins.Independent(documents));
    }

    /// <summary>"told by 9 reports of 4 independent origins"; null where there is one report.</summary>
    public override string? ToString() => Reports < 2 ? null
        : string.Create(CultureInfo.InvariantCulture, $"told by {Reports} reports of {Origins} independent {(Origins == 1 ? "origin" : "origins")}");
}
