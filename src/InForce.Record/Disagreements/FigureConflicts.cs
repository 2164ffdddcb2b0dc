using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.Record.Disagreements;

/// <summary>Different figures for one act: votes, amounts, numbers of things.</summary>
internal static class FigureConflicts
{
    /// <summary>Two figures of a plan, or of a stock, that came out further apart than so many days are of one that grew or shrank.</summary>
    private const int PlanDays = 60;

    /// <summary>Kinds whose amounts are of the thing itself; of objections and the like more may have come in since.</summary>
    private static readonly HashSet<string> s_counted = new(
        ["agreement_signed", "facility", "production", "procurement", "transfer", "funding", "stockpile_holding", "stockpile_destruction", "deployment_plan", "national_policy"], StringComparer.Ordinal);

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        foreach (HistoryEvent e in evidence.Events)
        {
            foreach ((Claim a, Claim b) in DisagreementFinder.Pairs(e.Claims))
            {
                if (!a.IsAsserted || !b.IsAsserted || a.Doc == b.Doc)
                {
                    continue;
                }

                if (a.Statement.Votes is { } x && b.Statement.Votes is { } y)
                {
                    if (Differ(x, y))
                    {
                        yield return DisagreementFinder.Between("value", a, b, $"one vote, two results: {Say(x)} and {Say(y)}") with { IsOfWords = true };
                    }
                }
                else if (SameThing(a, b) && Amounts.Differ(a.Statement.Quantity!, b.Statement.Quantity!))
                {
                    yield return DisagreementFinder.Between("value", a, b, $"one {e.Kind.Replace('_', ' ')}, two figures: {a.Statement.Quantity!.Text} and {b.Statement.Quantity!.Text}");
                }
            }
        }
    }

    private static string Say(Votes v) => v is { For: { } f, Against: { } a } ? $"{f} to {a}" : v.For is { } only ? $"{only} for" : $"{v.Against} against";

    private static bool Differ(Votes x, Votes y) =>
        (x.For is { } f && y.For is { } g && f != g) || (x.Against is { } m && y.Against is { } n && m != n);

    /// <summary>
    /// Amounts are compared only for the same kind of act on the same thing, told as the same thing: both done or both to be done, both of the
    /// whole or both of the same part. What was called for is nobody's account.
    /// </summary>
    private static bool SameThing(Claim a, Claim b) =>
        s_counted.Contains(a.Statement.Kind) && a.Statement.Quantity is { Unit: not null } p && b.Statement.Quantity is { } q && p.Unit == q.Unit && p.Covers == q.Covers
        && a.Statement.Kind == b.Statement.Kind && OneThing(a, b) && a.Statement.Weapon == b.Statement.Weapon
        && a.IsFirm && a.Statement.Modality == b.Statement.Modality && Amounts.PartOf(a) == Amounts.PartOf(b)
        && (IsActDone(a) || Publication.DaysApart(a.Document, b.Document) is null or <= PlanDays)
        && (a.Governments.IsEmpty || b.Governments.IsEmpty || a.Governments.SequenceEqual(b.Governments, StringComparer.Ordinal))
        && (a.When is null || b.When is null || Core.Time.Edtf.Compatible(a.When, b.When));

    /// <summary>Done once for all; a plan changes, and so does a stock.</summary>
    private static bool IsActDone(Claim claim) => claim.Statement.Modality == Modality.Occurred && (claim.Statement.Kind != "stockpile_holding" || claim.When is not null);

    /// <summary>A thing with a name; or an order or a stock of one class, of which nobody tells apart several. Money without a name may be for anything.</summary>
    private static bool OneThing(Claim a, Claim b) => a.Statement.Object == b.Statement.Object
        && (a.Statement.Object is not null || (a.Statement.Weapon is not null && !Amounts.IsMoney(a.Statement.Quantity!)))
        && (a.Statement.Kind != "funding" || (a.When is not null && a.Statement.When == b.Statement.When))
        && (a.Statement.Kind != "stockpile_holding" || (IsTheStock(a) && IsTheStock(b)));

    /// <summary>The whole of it, as it lies there now.</summary>
    private static bool IsTheStock(Claim claim) => !claim.EvidenceHas(
        " had ", "once ", " ago", "until", "when the", "inherit", "declared", "to begin with", "were left", "saddled", "used to", "of which", "retained", "training", "practice");
}

/// <summary>Amounts as texts give them.</summary>
internal static class Amounts
{
    /// <summary>About a tenth of slack where either is told as approximate.</summary>
    private const decimal Slack = 0.1m;

    private static readonly string[] s_parts =
        ["remaining", "the rest of", "first batch", "first lot", "first deliver", "first tranche", "second batch", "so far", "to date", "another ", "additional", "further", "part of", "half of", "initial", "on top of", "a year", "per year", "annual"];

    /// <summary>The word by which a figure is told of a part only ("the remaining 343,413 mines"); null when it is told of the whole.</summary>
    public static string? PartOf(Claim claim) => s_parts.FirstOrDefault(w => claim.EvidenceHas(w))?.Trim();

    public static bool Differ(Quantity a, Quantity b)
    {
        if (a.Min is null || a.Max is null || b.Min is null || b.Max is null)
        {
            return (a.Min is { } low && b.Max is { } high && low > high) || (b.Min is { } low2 && a.Max is { } high2 && low2 > high2);
        }

        decimal slack = a.Approximate || b.Approximate ? Slack * Math.Max(Math.Abs(a.Max.Value), Math.Abs(b.Max.Value)) : 0;
        return a.Min > b.Max + slack || b.Min > a.Max + slack;
    }

    public static bool Same(Quantity a, Quantity b) =>
        a.Unit is not null && Unit(a) == Unit(b) && a.Min is not null && a.Max is not null && a.Min == b.Min && a.Max == b.Max;

    public static bool IsMoney(Quantity q) => Unit(q) is "EUR" or "USD" or "GBP" or "PLN" or "NOK" or "SEK" or "DKK" or "CHF" or "UAH" or "JPY" or "CAD" or "AUD";

    private static string? Unit(Quantity q) => q.Unit;
}
