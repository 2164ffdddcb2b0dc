using InForce.Core.Statements;

namespace InForce.Generator;

/// <summary>A state votes to leave a treaty, gives notice, and is out half a year later.</summary>
internal sealed class TreatyLife(Reports reports, Random chance, string state, string treaty)
{
    public void Tell(DateOnly day)
    {
        Votes votes = new(50 + chance.Next(40), 5 + chance.Next(30), null);
        DateOnly notice = day.AddDays(30 + chance.Next(30));
        DateOnly effect = notice.AddMonths(6);
        int originals = 1 + chance.Next(3);
        for (int i = 0; i < originals; i++)
        {
            bool wrong = i > 0 && chance.Next(6) == 0;
            Votes told = wrong ? votes with { For = votes.For + 3 } : votes;
            string report = reports.Original(day.AddDays(chance.Next(2)), Vote(day, told), NoticeTo(null, Modality.Planned));
            reports.Spread(report, day.AddDays(2));
        }

        string first = reports.Original(notice.AddDays(1), NoticeTo(notice, Modality.Occurred), Effect(effect, Modality.Planned));
        reports.Spread(first, notice.AddDays(2));
        if (chance.Next(2) == 0)
        {
            DateOnly told = chance.Next(5) == 0 ? notice.AddDays(-3) : notice;
            reports.Original(notice.AddDays(1), NoticeTo(told, Modality.Occurred), Effect(effect, Modality.Planned));
        }

        reports.Spread(reports.Original(effect.AddDays(1), Effect(effect, Modality.Occurred)), effect.AddDays(2));
        reports.Clash("value", "vote", s => $"{s.Votes!.For}:{s.Votes.Against}");
        reports.Clash("date", "notice", s => s.When);
    }

    private Told Vote(DateOnly day, Votes votes) => new("vote", $"parliament of {state} voted {votes.For} to {votes.Against} to withdraw from {treaty}", Of("domestic_legal_step", Modality.Occurred, day) with { Step = "parliament_vote", Votes = votes });

    private Told NoticeTo(DateOnly? day, Modality modality) => new("notice", $"{state} {(modality == Modality.Planned ? "will give" : "gave")} notice of its withdrawal from {treaty}", Of("instrument_notified", modality, day) with { Step = "withdrawal" });

    private Told Effect(DateOnly day, Modality modality) => new("effect", $"the withdrawal of {state} from {treaty} {(modality == Modality.Planned ? "will take" : "took")} effect", Of("treaty_effect", modality, day) with { Step = "withdrawal_effective" });

    private Statement Of(string kind, Modality modality, DateOnly? day) => new()
    {
        Doc = string.Empty, Id = string.Empty, Kind = kind, Actors = [state], Object = "treaty:" + treaty, Weapon = "APM", Modality = modality,
        When = day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Evidence = "-", Start = 0, End = 1,
    };
}
