using System.Collections.Immutable;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.Web.Clocks;
using InForce.Web.Rendering;
using InForce.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace InForce.Web.Pages;

/// <summary>One treaty on a chosen day: who is in, leaving and out; its clauses; what an act would do.</summary>
[Needs(Role.Reader)]
internal sealed class TreatyModel(DeskLaw law) : DeskPage
{
    /// <summary>Standings in the order of the list.</summary>
    public static ImmutableArray<(string Standing, string Label)> Groups { get; } =
    [
        ("party", "Parties"), ("leaving", "Leaving, still bound"), ("consented", "Consented, not yet in force"),
        ("signatory", "Signatories"), ("withdrawn", "Withdrawn"), ("undetermined", "Cannot be said"),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Action { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Deposited { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ConflictFrom { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ConflictUntil { get; set; }

    [BindProperty(SupportsGet = true, Name = "map")]
    public string View { get; set; } = "world";

    public TreatyView Treaty { get; private set; } = null!;

    public WhatIfView? Answer { get; private set; }

    public ImmutableArray<string> Actions => Treaty.MayBeLeft ? ["withdrawal", "ratification", "accession"] : ["ratification", "accession"];

    public DateOnly SliderFromOn => Treaty.EnteredIntoForceOn ?? Treaty.ChangeDays.FirstOrDefault(Moment.On.AddYears(-10));

    /// <summary>A year past the last known change, or past the chosen day.</summary>
    public DateOnly SliderToOn => new[] { Treaty.ChangeDays.LastOrDefault(Moment.On), Moment.On }.Max().AddYears(1);

    public int SliderDays => SliderToOn.DayNumber - SliderFromOn.DayNumber;

    public int SliderValue => Math.Clamp(Moment.On.DayNumber - SliderFromOn.DayNumber, 0, SliderDays);

    public string AnswerInWords => Answer switch
    {
        { Outcome: "date", EffectiveOn: { } on } => $"Takes effect on {Words.LongDay(on)}.",
        { Outcome: "not-before", NotBeforeOn: { } on } => $"Not before {Words.LongDay(on)}, and not while the conflict lasts.",
        _ => "Cannot be said.",
    };

    public void OnGet(string id)
    {
        Treaty = law.Treaty(id, Moment.On, Moment.KnownAt);
        (Title, Place) = (Treaty.Name, "/treaties");
        View = View == "europe" ? "europe" : "world";
        if (!string.IsNullOrEmpty(Action) && !string.IsNullOrEmpty(Deposited))
        {
            Answer = law.WhatIf(
                new WhatIf(
                    Treaty.Id,
                    Action,
                    Moment.Day(Deposited, "deposited"),
                    string.IsNullOrWhiteSpace(State) ? null : State.Trim(),
                    DayOrNull(ConflictFrom, "conflictFrom"),
                    DayOrNull(ConflictUntil, "conflictUntil")),
                Moment.KnownAt);
        }
    }

    private static DateOnly? DayOrNull(string? text, string where) => string.IsNullOrWhiteSpace(text) ? null : Clocks.Moment.Day(text, where);
}
