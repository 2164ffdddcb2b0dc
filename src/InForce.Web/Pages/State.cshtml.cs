using System.Collections.Immutable;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.App.Record;
using InForce.Web.Rendering;
using InForce.Web.Security;

namespace InForce.Web.Pages;

/// <summary>One step from recommendation to effect: an act of the registry, or what reports say.</summary>
/// <param name="When">EDTF.</param>
/// <param name="Mode">The modality's word; empty for law.</param>
/// <param name="Path">Page of the event; null for an act.</param>
internal sealed record LifeStep(string When, string What, string Basis, bool IsLaw, string Mode, string? Path);

/// <summary>One state on a chosen day: law with reasons, how it came about, plans, voices, disputes, next dates.</summary>
[Needs(Role.Reader)]
internal sealed class StateModel(DeskLaw law, IDeskRecord record) : DeskPage
{
    public StateName State { get; private set; } = null!;

    /// <summary>Treaties with an act of the state, or with a doubt worth showing.</summary>
    public ImmutableArray<StandingView> Standings { get; private set; } = [];

    public ImmutableArray<StandingView> Others { get; private set; } = [];

    public ImmutableArray<LifeStep> Life { get; private set; } = [];

    public ImmutableArray<EventView> Programmes { get; private set; } = [];

    public ImmutableArray<ProgrammeRow> ProgrammePages { get; private set; } = [];

    public ImmutableArray<VoiceView> Voices { get; private set; } = [];

    public ImmutableArray<DisputeView> Disputes { get; private set; } = [];

    public ImmutableArray<DeadlineView> Deadlines { get; private set; } = [];

    /// <summary>What stands behind "none": reports and documents on this state.</summary>
    public string Compared
    {
        get
        {
            SourceView[] reports = [.. TreatyLife.Concat(Programmes).SelectMany(e => e.Sources).DistinctBy(s => s.Statement)];
            return Words.Compared(reports.Length, reports.DistinctBy(s => s.Doc).Count());
        }
    }

    private ImmutableArray<EventView> TreatyLife { get; set; } = [];

    public async Task OnGetAsync(string id, CancellationToken cancel)
    {
        State = law.State(id);
        (Title, Place) = (State.Name, "/states");
        ImmutableArray<StandingView> all = law.Standings(State.Iso3, Moment.On, Moment.KnownAt);
        Standings = [.. all.Where(s => !s.Acts.IsEmpty).OrderByDescending(IsMoving)];
        Others = [.. all.Where(s => s.Acts.IsEmpty)];
        Deadlines = law.Deadlines(State.Iso3, null, Moment.On, Moment.On.AddYears(1), Moment.KnownAt);

        StateRecord found = await record.StateAsync(State.Iso3, Moment.KnownAtGiven, cancel);
        TreatyLife = found.TreatyLife;
        Programmes = found.Programmes;
        ProgrammePages = [.. (await record.ProgrammesAsync(Moment.KnownAtGiven, cancel)).Where(p => p.State.Iso3 == State.Iso3)];
        Voices = found.Voices;
        Disputes = found.Disputes;
        Life = [.. ActSteps().Concat(ReportSteps(found.TreatyLife)).OrderBy(s => s.When, StringComparer.Ordinal)];
    }

    /// <summary>What a reader looks for first: a standing about to change, ended, or in doubt.</summary>
    private static bool IsMoving(StandingView standing) =>
        standing.Standing is "leaving" or "withdrawn" or "consented" or "undetermined" || !standing.Readings.IsEmpty;

    private IEnumerable<LifeStep> ActSteps() =>
        from standing in Standings
        from act in standing.Acts
        let day = act.On ?? act.EffectiveOn
        where day is not null && day >= Moment.On.AddYears(-3)
        select new LifeStep(
            Words.Day(day),
            $"{standing.Treaty}: {Words.Plain(act.Action)}{(act.EffectiveOn is { } e && e != day ? $", effect {Words.Day(e)}" : string.Empty)}",
            act.Source + (act.Notification is null ? string.Empty : ", " + act.Notification),
            true,
            string.Empty,
            null);

    private static IEnumerable<LifeStep> ReportSteps(ImmutableArray<EventView> events) =>
        events.Select(e => new LifeStep(
            e.Date ?? "undated",
            e.KindLabel + (e.Object is null ? string.Empty : ", " + PlainNames.Thing(e.Object)),
            Words.Count(e.Sources.Length, "report", "reports") + (e.Sources is [var first, ..] ? $"; {first.Publisher ?? first.Doc}: “{Shorten.To(first.Quote, 110)}”" : string.Empty),
            false,
            Words.Modality(e.Modality),
            "/event/" + Uri.EscapeDataString(e.Id)));
}
