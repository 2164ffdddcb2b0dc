using InForce.Law.Deadlines;

namespace InForce.App.Law;

/// <summary>Law's lists as comma-separated lines (RFC 4180).</summary>
public static class LawCsv
{
    public static string Of(LegalDeadline d) => string.Join(
        ',', Cell(d.State), Cell(d.Treaty), Cell(d.Article), Cell(d.What), LawJson.Iso(d.Due), Cell(d.Basis), d.Status == DeadlineStatus.Fixed ? "fixed" : "conditional");

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
