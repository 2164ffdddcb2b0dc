using System.Collections.Immutable;
using InForce.Core.Problems;
using InForce.Record.Origins;
using InForce.Store;
using InForce.Store.Origins;

namespace InForce.App.Record.Origins;

/// <summary>Finds who took it from whom as the record grows, and keeps it in the record: each change touches its neighbours in time alone.</summary>
/// <remarks>
/// It follows the log, so that whoever wrote to the record, and however, nothing is missed and nothing is done twice. What is kept is, for every
/// instant, what all documents known then would give if they were compared at once.
/// </remarks>
public sealed class TraceOrigins(IRecordStore store)
{
    /// <summary>Entries of the log in one transaction: few enough that other writers wait only for moments, also on a machine that is busy.</summary>
    private const int AtOnce = 4;

    private readonly ReportShelf _reports = new(store);

    /// <summary>What was found near to a report, while nothing changes.</summary>
    private readonly Dictionary<Report, IReadOnlyList<ReportVersion>> _near = [];

    /// <summary>Brings what is kept up to the entry of the log that is the last one now: what others add meanwhile is not waited for.</summary>
    /// <exception cref="EnvironmentFaultException">There is something to bring up, and the record cannot be written to.</exception>
    public void CatchUp() => CatchUp(store.Revision);

    /// <param name="revision">An entry of the log.</param>
    /// <inheritdoc cref="CatchUp()"/>
    public void CatchUp(long revision)
    {
        while (store.OriginState is var (rules, entry) && (rules != OriginRules.Name || entry < revision))
        {
            store.Together(Step);
        }
    }

    /// <summary>The same where nobody else is writing: a worker that files documents traces them as well, and is not waited for.</summary>
    /// <remarks>For hosts that seldom have to: the reports that were read are not kept.</remarks>
    /// <param name="most">Where more entries than this wait, whoever filed them is left to trace them.</param>
    /// <returns>The entry up to which all is traced.</returns>
    public long CatchUpIfFree(long revision, int most = int.MaxValue)
    {
        try
        {
            return store.OriginState is (OriginRules.Name, var entry) && revision - entry > most ? entry : CatchUpWhileFree(revision);
        }
        finally
        {
            _near.Clear();
            _reports.Clear();
        }
    }

    private long CatchUpWhileFree(long revision)
    {
        while (true)
        {
            (string? rules, long entry) = store.OriginState;
            if (rules == OriginRules.Name && entry >= revision)
            {
                return entry;
            }

            if (!store.TogetherIfFree(Step))
            {
                return rules == OriginRules.Name ? entry : 0;
            }
        }
    }

    /// <summary>The links of these documents and of all they lead to, as known at an instant.</summary>
    public OriginMap Of(IEnumerable<string> documents, DateTimeOffset knownAt)
    {
        var links = new Dictionary<string, OriginLink>(StringComparer.Ordinal);
        HashSet<string> seen = [.. documents], asked = seen;
        while (asked.Count > 0)
        {
            IReadOnlyList<OriginLink> found = store.LinksOf(asked, knownAt);
            asked = [];
            foreach (OriginLink link in found)
            {
                links[link.Doc] = link;
                if (seen.Add(link.From))
                {
                    asked.Add(link.From);
                }
            }
        }

        return new OriginMap([.. links.Values.OrderBy(l => l.Doc, StringComparer.Ordinal)]);
    }

    /// <summary>The same with one more document, which is not in the record: its own link, and those of later reports that it may be the source of.</summary>
    /// <param name="without">A document of the record that is left out; null for none.</param>
    public OriginMap Beside(Report guest, string? without, IEnumerable<string> documents, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(guest);
        _reports.Refresh();
        _near.Clear();
        Report[] near = [.. NearAt(guest, knownAt).Where(r => r.Id != without)];
        var found = new Dictionary<string, OriginLink?>(StringComparer.Ordinal) { [guest.Id] = OriginRules.LinkOf(guest, near) };
        foreach (Report later in near.Where(guest.IsBefore))
        {
            found[later.Id] = OriginRules.LinkOf(later, [.. NearAt(later, knownAt).Where(r => r.Id != without), guest]);
        }

        IEnumerable<string> sources = found.Values.OfType<OriginLink>().Select(l => l.From);
        IEnumerable<OriginLink> kept = Of(documents.Concat(found.Keys).Concat(sources), knownAt).Links.Where(l => l.Doc != without && !found.ContainsKey(l.Doc));
        return new OriginMap([.. kept.Concat(found.Values.OfType<OriginLink>()).OrderBy(l => l.Doc, StringComparer.Ordinal)]);
    }

    private void Step()
    {
        _reports.Refresh();
        (string? rules, long entry) = store.OriginState;
        entry = rules == OriginRules.Name ? entry : 0;
        if (entry == 0)
        {
            store.KeepOriginState(OriginRules.Name, 0);
        }

        IReadOnlyList<LogEntry> entries = store.LogAfter(entry, AtOnce);
        var waiting = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Count; i++)
        {
            waiting.UnionWith(DocumentsOf(entries[i]));
            if (i + 1 == entries.Count || entries[i + 1].At != entries[i].At)
            {
                Trace(waiting, entries[i].At);
                waiting.Clear();
            }
        }

        store.KeepOriginState(OriginRules.Name, entries.Count > 0 ? entries[^1].Number : entry);
    }

    private IEnumerable<string> DocumentsOf(LogEntry entry) => entry.Action switch
    {
        "add" or "change" or "remove" => [entry.Subject],
        "judge" => _reports.StatementsIn(entry).SelectMany(id => store.DocumentsWith(id)).Distinct(StringComparer.Ordinal).Where(d => !_reports.IsLeftBy(entry, d)),
        _ => [],
    };

    /// <summary>Finds anew, from an instant on, the links of documents that changed then and of all later ones near to them.</summary>
    private void Trace(HashSet<string> changed, DateTimeOffset from)
    {
        var reports = new List<Report>();
        foreach (ReportVersion version in changed.Order(StringComparer.Ordinal).SelectMany(store.VersionsOf).Where(v => v.KnownTo is not { } to || to >= from))
        {
            foreach (Report report in _reports.Since(version, from))
            {
                store.Mark(version.Row, report.Month, report.Marks);
                reports.Add(report);
            }
        }

        _near.Clear();
        var touched = new SortedSet<string>(changed, StringComparer.Ordinal);
        foreach (Report report in reports)
        {
            touched.UnionWith(Near(report).Where(v => MayTakeFrom(v, report, from)).Select(v => v.Document));
        }

        foreach (string document in touched)
        {
            Retrace(document, from);
        }
    }

    /// <summary>Whether a later report may be told to have taken it from this one. Sources are chosen among those of which it may be told one by one: one of which it may not changes nothing.</summary>
    private bool MayTakeFrom(ReportVersion version, Report report, DateTimeOffset from) =>
        _reports.Since(version, from).Any(other => report.IsBefore(other) && OriginRules.LinkOf(other, [report])?.From == report.Id);

    private void Retrace(string document, DateTimeOffset from)
    {
        IReadOnlyList<ReportVersion> own = store.VersionsOf(document);
        IEnumerable<ReportVersion> near = own.SelectMany(v => _reports.Since(v, from)).SelectMany(Near);
        var links = ImmutableArray.CreateBuilder<(DateTimeOffset From, OriginLink? Link)>();
        foreach (DateTimeOffset at in InstantsOf([.. own, .. near], from))
        {
            Report? report = own.Where(v => v.IsKnownAt(at)).Select(v => _reports.At(v, at)).FirstOrDefault();
            OriginLink? link = report is null ? null : OriginRules.LinkOf(report, NearAt(report, at));
            if (links.Count == 0 || links[^1].Link != link)
            {
                links.Add((at, link));
            }
        }

        store.Relink(document, links.ToImmutable());
    }

    /// <summary>An instant and all after it at which one of these versions came or went, or anything was judged.</summary>
    private SortedSet<DateTimeOffset> InstantsOf(IReadOnlyList<ReportVersion> versions, DateTimeOffset from) =>
    [
        from, .. versions.Select(v => v.KnownFrom).Concat(versions.Select(v => v.KnownTo).OfType<DateTimeOffset>()).Where(at => at > from), .. _reports.JudgedAfter(from),
    ];

    private IEnumerable<Report> NearAt(Report report, DateTimeOffset at) =>
        Near(report).Where(v => v.IsKnownAt(at) && v.Document != report.Id).Select(v => _reports.At(v, at)).OfType<Report>();

    private IReadOnlyList<ReportVersion> Near(Report report) =>
        _near.TryGetValue(report, out IReadOnlyList<ReportVersion>? near) ? near : _near[report] = store.Near(report.Marks, report.Months);
}
