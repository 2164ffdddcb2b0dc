using System.Globalization;
using InForce.Law.Acts;
using InForce.Law.Clauses;
using InForce.Law.Engine;

namespace InForce.Law.Checking;

/// <summary>
/// Counts the deposits handed over where neither the entry into force nor the day of the threshold is given and the threshold is
/// a plain number. The day found is only as good as the acts are complete, so it is always told.
/// </summary>
internal static class CountedThreshold
{
    private const string Union = "EUE";

    /// <param name="told">Takes one remark where a day was counted.</param>
    /// <returns>The treaty with the day, or as it was where the acts do not decide.</returns>
    public static Treaty Of(Treaty treaty, IReadOnlyList<HandedAct> acts, List<string> told)
    {
        if (treaty is not { EnteredIntoForceOn: null, Entry: { Threshold: { ReachedOn: null, Requires.IsEmpty: true, Instruments: > 0 and { } needed } threshold } entry })
        {
            return treaty;
        }

        bool ratificationsOnly = threshold.Text.Contains("ratification", StringComparison.OrdinalIgnoreCase);
        (string State, DateOnly On)[] deposits =
        [
            .. acts.Where(a => a.Treaty == treaty.Id && a.On is not null && Counts(a.Action, ratificationsOnly))
                .GroupBy(a => a.State, StringComparer.Ordinal)
                .Select(g => (g.Key, g.Min(a => a.On!.Value)))
                .OrderBy(d => d.Item2).ThenBy(d => d.Key, StringComparer.Ordinal),
        ];
        DateOnly? reached = Nth(deposits, needed);

        // Whether an organisation's instrument counts, and whether a state that left still does, a bare number does not say.
        if (reached is not { } day || Nth([.. deposits.Where(d => d.State != Union)], needed) != reached || acts.Any(a => Left(a, treaty.Id, day)))
        {
            return treaty;
        }

        told.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{treaty.Id}: no entry into force is given; {needed} deposits are counted in the acts handed over by {TreatyEntry.Iso(day)}, and this day is used"));
        return treaty with { Entry = entry with { Threshold = threshold with { ReachedOn = day } } };
    }

    /// <summary>A succession repeats the consent of a predecessor and fills no threshold.</summary>
    private static bool Counts(string action, bool ratificationsOnly) => ratificationsOnly
        ? action == "ratification"
        : action != "succession" && ActKinds.TryGet(action, out ActEffect effect) && effect is ActEffect.Consent;

    private static bool Left(HandedAct act, string treaty, DateOnly by) => act.Treaty == treaty && act.On <= by
        && ActKinds.TryGet(act.Action, out ActEffect effect) && effect is ActEffect.Withdrawal or ActEffect.ConsentRevoked;

    private static DateOnly? Nth((string State, DateOnly On)[] deposits, int number) => deposits.Length >= number ? deposits[number - 1].On : null;
}
