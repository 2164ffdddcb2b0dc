using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Laws;

namespace InForce.Record.Disagreements;

/// <summary>Says who is, was or never was a party.</summary>
internal enum AssertedStatus
{
    None,
    Party,
    Outside,
    Left,
}

/// <summary>Two statements on a state's status that cannot both be right on their days.</summary>
internal static class StatusConflicts
{
    private const int Days = 400;

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        Claim[] told = [.. evidence.Claims.Where(c => c.Treaty is not null && Of(c) != AssertedStatus.None)];
        foreach (IGrouping<(string, string), (Claim Claim, string State)> group in told
            .SelectMany(c => c.States.Select(s => (Claim: c, State: s)))
            .GroupBy(p => (p.Claim.Treaty!, p.State)).OrderBy(g => g.Key.Item1 + "|" + g.Key.State, StringComparer.Ordinal))
        {
            foreach ((Claim a, Claim b) in DisagreementFinder.Pairs([.. group.Select(p => p.Claim)], Days))
            {
                if (a.Doc != b.Doc && Clash(a, b, group.Key.Item1, group.Key.Item2, evidence.Law))
                {
                    yield return DisagreementFinder.Between("status", a, b, $"{StateDirectory.Shipped.NameOf(group.Key.Item2)} is told to have left, to be in or never to have been in {group.Key.Item1}") with { IsOfWords = Of(a) == AssertedStatus.Left || Of(b) == AssertedStatus.Left };
                }
            }
        }
    }

    /// <summary>What a status assertion says, by its own field, else by its words; nothing for denials, conditions and other kinds.</summary>
    public static AssertedStatus Of(Claim claim)
    {
        if (claim.EvidenceHas("?"))
        {
            return AssertedStatus.None;
        }

        if (claim.Statement is { Kind: "treaty_effect", Modality: Modality.Occurred, When: null })
        {
            return Direction.IsLeaving(claim) && claim.EvidenceHas(" left ", "quit ", "pulled out", "walked out") ? AssertedStatus.Left : AssertedStatus.None;
        }

        if (claim.Statement.Kind != "status_assertion" || claim.Statement.Modality != Modality.Occurred)
        {
            return AssertedStatus.None;
        }

        switch (claim.Statement.Asserts)
        {
            case "party":
                return AssertedStatus.Party;
            case "non-party" or "non-signatory":
                return AssertedStatus.Outside;
        }

        bool left = claim.EvidenceHas(" left ", "withdrew", "quit the", "pulled out", "walked out", "abandoned", "no longer a party", "ceased to be");
        bool never = claim.EvidenceHas("never", "not a party", "not party", "non-party", "outside", "not joined", "not a signatory", "not a member", "not among");
        return never ? AssertedStatus.Outside : left ? AssertedStatus.Left
            : claim.EvidenceHas("is a party", "remains a", "state party", "states parties", "a party to", "is a member", "has been a party") ? AssertedStatus.Party
            : AssertedStatus.None;
    }

    private static bool Clash(Claim a, Claim b, string treaty, string state, ITreatyLaw law)
    {
        (AssertedStatus x, AssertedStatus y) = (Of(a), Of(b));
        if (x == y || !OfOneTime(a, b))
        {
            return false;
        }

        bool neverIn = DayOf(a, b) is { } day && law.PositionOn(treaty, state, day) == TreatyPosition.NeverBound && law.Acts(treaty, state).All(t => t.Action == "signature");
        if ((x, y) is (AssertedStatus.Left, AssertedStatus.Outside) or (AssertedStatus.Outside, AssertedStatus.Left))
        {
            Claim outside = x == AssertedStatus.Outside ? a : b;
            return neverIn || outside.EvidenceHas("never");
        }

        return !MovedBetween(a, b, treaty, state, law);
    }

    /// <summary>Both of the present, or of times that meet: "was no party in 2004" says nothing of today.</summary>
    private static bool OfOneTime(Claim a, Claim b) =>
        (IsOfPresent(a) && IsOfPresent(b)) || (a.When is { } x && b.When is { } y && Core.Time.Edtf.Compatible(x, y));

    /// <summary>Told without a time, or "since" one.</summary>
    internal static bool IsOfPresent(Claim claim) => claim.When is null || (claim.When.Latest is null && claim.When.Earliest <= claim.PublishedOn);

    /// <summary>An act of the registry between the two days explains the change.</summary>
    private static bool MovedBetween(Claim a, Claim b, string treaty, string state, ITreatyLaw law)
    {
        if (a.PublishedOn is not { } from || b.PublishedOn is not { } to)
        {
            return true;
        }

        return law.PositionOn(treaty, state, from) != law.PositionOn(treaty, state, to)
            || law.PositionOn(treaty, state, from) is TreatyPosition.Unknown or TreatyPosition.Consented;
    }

    private static DateOnly? DayOf(Claim a, Claim b) => a.PublishedOn > b.PublishedOn ? a.PublishedOn : b.PublishedOn ?? a.PublishedOn;
}
