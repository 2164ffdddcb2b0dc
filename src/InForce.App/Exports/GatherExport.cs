using System.Collections.Immutable;
using InForce.App.Brief;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Exchange.Evidence;
using InForce.Law.Deadlines;
using InForce.Record;
using InForce.Record.Events;
using InForce.Store;

namespace InForce.App.Exports;

/// <summary>Gathers what leaves a record, as it stood at one instant.</summary>
public sealed class GatherExport(LawDesk law, RecordQuestions questions)
{
    /// <summary>How far ahead an export tells legal dates.</summary>
    public const int DaysAhead = 365;

    private const string Outside = "EXT:";

    /// <param name="address">Makes the page of a document from its id; null where there is no desk to lead to.</param>
    public ExportContent Of(ExportQuestion asked, KnownInstant knownAt, Func<string, string>? address = null)
    {
        ArgumentNullException.ThrowIfNull(asked);
        LogEntry[] log = [.. questions.Store.Log().Where(e => e.At <= knownAt.Read)];
        EvidenceSet set = Evidence(asked, knownAt, ChangeFeed.LastAddition(log));
        return new ExportContent(set, Dates(law, asked, knownAt.Said), ChangeFeed.Of(set, asked.IsAll ? log : [], address));
    }

    /// <summary>Legal dates of the year after the chosen day; of all states where none is asked for.</summary>
    public static ImmutableArray<LegalDeadline> Dates(LawDesk law, ExportQuestion asked, DateTimeOffset knownAt)
    {
        DateOnly from = asked.On ?? DateOnly.FromDateTime(knownAt.UtcDateTime);
        bool heldByLaw = asked.State is null || Core.States.StateDirectory.Shipped.OfCode(asked.State) is not null;
        return heldByLaw ? law.Deadlines(asked.State, asked.Treaty, from, from.AddDays(DaysAhead), knownAt) : [];
    }

    private EvidenceSet Evidence(ExportQuestion asked, KnownInstant knownAt, IReadOnlyDictionary<string, DateTimeOffset> addedAt)
    {
        Chronicle chronicle = asked.Subject is { } subject ? questions.ChronicleOf(subject, knownAt.Read) : questions.Whole(knownAt.Read);
        HistoryEvent[] events = [.. chronicle.Events.Where(e => (asked.Subject?.Concerns(e) ?? true) && asked.Takes(e))];
        var inAnyEvent = chronicle.Events.SelectMany(e => e.Claims).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        Statement[] statements =
        [
            .. events.SelectMany(e => e.Claims).Concat(chronicle.Claims.Where(c => !inAnyEvent.Contains(c.Id) && asked.TakesAlone(c)))
                .Select(c => c.Statement).Where(asked.Takes).DistinctBy(s => s.Id)
                .OrderBy(s => s.Doc, StringComparer.Ordinal).ThenBy(s => s.Start).ThenBy(s => s.Id, StringComparer.Ordinal),
        ];
        var taken = statements.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var sources = statements.Select(s => s.Doc).ToHashSet(StringComparer.Ordinal);
        return new EvidenceSet(
            [.. chronicle.Documents.Where(d => sources.Contains(d.Id)).Select(d => Source(d, chronicle, addedAt))],
            [.. statements],
            [.. events.Where(e => e.Claims.Any(c => taken.Contains(c.Id))).Select(e => Event(e, chronicle, taken))],
            ExportContent.States,
            knownAt.Said);
    }

    private static SourceDocument Source(Document document, Chronicle chronicle, IReadOnlyDictionary<string, DateTimeOffset> addedAt) => new(
        document,
        TextHash.Of(document),
        addedAt.TryGetValue(document.Id, out DateTimeOffset at) ? at : null,
        chronicle.Origins.ChainOf(document.Id) is [{ } link, ..]
            ? [link.From.StartsWith(Outside, StringComparison.Ordinal) ? link.From[Outside.Length..] : link.From]
            : []);

    private EvidenceEvent Event(HistoryEvent e, Chronicle chronicle, HashSet<string> taken) => new(
        e.Id, e.Kind, TitleOf(e), e.Object, e.Actors, e.Date?.ToString(), e.Modality, EventOrigins.Of(e, chronicle),
        [.. e.Claims.Select(c => c.Id).Where(taken.Contains)]);

    private string TitleOf(HistoryEvent e)
    {
        string who = string.Join(", ", e.Actors.Select(PlainNames.Actor));
        string what = Kinds.TryGet(e.Kind, out KindEntry kind) ? kind.Label : e.Kind;
        string about = e.Object is { } thing ? " (" + PlainNames.Thing(thing, law.Registry) + ")" : string.Empty;
        return (who.Length == 0 ? string.Empty : who + ": ") + what + about;
    }
}
