using InForce.Core.Documents;
using InForce.Record.Claims;

namespace InForce.Record.Origins;

/// <summary>The outlet a document says it has its report from.</summary>
/// <param name="Outlet">As the text names it.</param>
/// <param name="Organ">The body whose release that outlet passes on, as <c>EST:MFA</c>; null when none.</param>
internal sealed record Credit(string Outlet, string? Organ, string Evidence);

internal static class Credits
{
    /// <summary>A credit in passing does not make a source: it must carry one of the first three statements, or two and a fifth of all.</summary>
    private const double Share = 0.2;

    private const int Least = 2;
    private const int Lead = 3;

    public static Credit? Main(Document document, IEnumerable<Claim> claims)
    {
        Claim[] ordered = [.. claims.OrderBy(c => c.Statement.Start).ThenBy(c => c.Id, StringComparer.Ordinal)];
        var outlets = ordered.Select((c, i) => (Claim: c, Index: i))
            .Where(x => x.Claim.Statement.CitedOutlet is { Length: > 0 } o && !IsOwn(o, document))
            .GroupBy(x => OutletNames.KeyOf(x.Claim.Statement.CitedOutlet!), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Min(x => x.Index)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (outlets is null || (outlets.Count() < Math.Max(Least, ordered.Length * Share) && outlets.Min(x => x.Index) >= Lead))
        {
            return null;
        }

        Claim first = outlets.First().Claim;
        string? organ = outlets.Select(x => x.Claim.Statement.Speaker).FirstOrDefault(s => s is not null && s.Contains(':', StringComparison.Ordinal));
        return new Credit(first.Statement.CitedOutlet!, organ, $"credits {first.Statement.CitedOutlet}");
    }

    private static bool IsOwn(string outlet, Document document) => document.Publisher is { } p && OutletNames.AreOne(outlet, p);
}
