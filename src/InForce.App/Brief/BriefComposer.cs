using System.Collections.Immutable;
using InForce.App.Law;
using InForce.Core.Data;
using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Exchange.Briefs;

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
        ImmutableArray<BriefSection> sections =
        [
            .. new LegalPosition(law, notes, on, knownAt).Of(Standings(subject, material, on, knownAt)),
            events.Chronicle(),
            events.Plans(),
            events.Voices(),
            events.Disputes(),
            NextDates(events, notes),
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

    private static BriefSection NextDates(EventSections events, NoteBook notes)
    {
        ImmutableArray<ImmutableArray<BriefSentence>> rows = [.. events.AnnouncedDays()];
        return new BriefSection("Next dates", 2,
        [
            rows.IsEmpty
                ? new BriefBlock.Paragraph([new("No day still to come is named.", notes.Fact("Compared: " + events.Measure(), null))])
                : new BriefBlock.Table(["Day", "What", "Basis"], rows),
        ]);
    }
}
