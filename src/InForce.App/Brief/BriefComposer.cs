using System.Collections.Immutable;
using InForce.App.Law;
using InForce.Core.Data;
using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Exchange.Briefs;
using InForce.Law;
using InForce.Law.Deadlines;

namespace InForce.App.Brief;

/// <summary>
/// Composes the brief of one state or programme: the law as computed, beside what reports say, each sentence with its source. Pure: the same
/// material and clocks give the same brief.
/// </summary>
public sealed class BriefComposer(LawDesk law)
{
    private static readonly Lazy<Dictionary<string, string[]>> s_treatiesOf = new(() =>
        Tsv.Embedded(typeof(BriefComposer).Assembly, "data/brief/weapon-treaties.tsv").Rows.ToDictionary(r => r["weapon"], r => r.List("treaties"), StringComparer.Ordinal));

    public BriefDocument Compose(BriefSubject subject, BriefMaterial material, DateOnly on, DateTimeOffset knownAt)
    {
        var notes = new NoteBook();
        var events = new EventSections(new EventWords(law), notes, material, on);
        SortedSet<(string State, string Treaty)> standings = Standings(subject, material, on, knownAt);
        ImmutableArray<BriefSection> sections =
        [
            .. new LegalPosition(law, notes, on, knownAt).Of(standings),
            events.Chronicle(),
            events.Plans(),
            events.Voices(),
            events.Disputes(),
            NextDates(events, notes, standings, on, knownAt),
        ];
        return new BriefDocument(
            $"{subject.Name}: brief",
            "What is in force, how it came about, what is planned, who says so, and where the sources differ.",
            [
                new("Asked about", LawJson.Iso(on)),
                new("Known by", LawJson.Instant(knownAt)),
                new("Record", events.Measure()),
            ],
            sections,
            notes.Notes,
            notes.Sources,
            ["The legal position is computed from final clauses and deposited acts, never from news. Quotations are words of the documents cited. This is no legal advice."]);
    }

    /// <summary>The treaties the news touches, and those the state is leaving, has left, has yet to enter or is contested under.</summary>
    private SortedSet<(string State, string Treaty)> Standings(BriefSubject subject, BriefMaterial material, DateOnly on, DateTimeOffset knownAt)
    {
        var known = DateOnly.FromDateTime(knownAt.UtcDateTime);
        string[] states = subject is BriefSubject.State one
            ? [one.Code]
            : [.. material.Events.SelectMany(e => e.Actors).Select(a => a.Split(':')[0]).Where(a => StateDirectory.Shipped.OfCode(a) is not null).Distinct().Order(StringComparer.Ordinal)];
        string[] touched = [.. Touched(material, subject is BriefSubject.State s ? s.Code : null)];
        var all = new SortedSet<(string State, string Treaty)>(Comparer<(string State, string Treaty)>.Create(
            (a, b) => string.CompareOrdinal(a.State, b.State) is var order and not 0 ? order : string.CompareOrdinal(a.Treaty, b.Treaty)));
        foreach (string state in states)
        {
            foreach (string treaty in law.Registry.TreatyIds)
            {
                if (touched.Contains(treaty) || (subject is BriefSubject.State && HasMoved(state, treaty, on, known)))
                {
                    all.Add((state, treaty));
                }
            }
        }

        return all;
    }

    /// <summary>Treaties named as the object of an act of the state, or concerned by the class of weapons a programme is of.</summary>
    private static IEnumerable<string> Touched(BriefMaterial material, string? state) => material.Events
        .Where(e => state is null || e.Actors.Any(a => a == state || a.StartsWith(state + ":", StringComparison.Ordinal)))
        .Where(e => Kinds.TryGet(e.Kind, out KindEntry kind) && kind.Rank != KindRank.Background)
        .SelectMany(e => e.Object is { } thing && thing.StartsWith("treaty:", StringComparison.Ordinal)
            ? [thing["treaty:".Length..]]
            : e.Tellings.Select(t => t.Statement.Weapon).OfType<string>().Distinct().SelectMany(w => s_treatiesOf.Value.GetValueOrDefault(w) ?? []))
        .Distinct();

    private bool HasMoved(string state, string treaty, DateOnly on, DateOnly known)
    {
        var history = law.Engine.HistoryOf(state, treaty, known);
        return history.Contested is { } c && c.From <= on || history.Departures.Any(d => (d.NoticeOn ?? d.EffectiveOn) is { } day && day <= on && day > on.AddYears(-3));
    }

    /// <summary>Days still to come: those the law sets within two years, then those that reports announce.</summary>
    private BriefSection NextDates(EventSections events, NoteBook notes, SortedSet<(string State, string Treaty)> standings, DateOnly on, DateTimeOffset knownAt)
    {
        DateOnly to = on.DayNumber > DateOnly.MaxValue.DayNumber - 731 ? DateOnly.MaxValue : on.AddYears(2);
        ImmutableArray<ImmutableArray<BriefSentence>> rows =
        [
            .. standings.SelectMany(s => law.Deadlines(s.State, s.Treaty, on.AddDays(1), to, knownAt)).OrderBy(d => d.Due).Select(d => (ImmutableArray<BriefSentence>)
            [
                new(LawJson.Iso(d.Due)),
                new($"{StateDirectory.Shipped.NameOf(d.State)}, {d.Treaty} {d.Article}: {d.What}. {LegalPosition.Capital(d.Basis)}.", notes.Law(d.Because.IsEmpty ? [new Reason(d.Treaty, d.Article, d.What, d.Basis, law.Registry.Treaty(d.Treaty).Source)] : d.Because)),
                new(d.Status == DeadlineStatus.Fixed ? "law" : "law, on a condition"),
            ]),
            .. events.AnnouncedDays(),
        ];
        return new BriefSection("Next dates", 2,
        [
            rows.IsEmpty
                ? new BriefBlock.Paragraph([new("No day still to come is named.", notes.Fact("Compared: " + events.Measure(), null))])
                : new BriefBlock.Table(["Day", "What", "Basis"], rows),
        ]);
    }
}
