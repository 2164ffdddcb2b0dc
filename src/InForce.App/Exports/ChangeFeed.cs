using System.Collections.Immutable;
using System.Globalization;
using InForce.App.Brief;
using InForce.App.Record;
using InForce.Core.Statements;
using InForce.Exchange.Evidence;
using InForce.Exchange.Feeds;
using InForce.Store;

namespace InForce.App.Exports;

/// <summary>What changed in a record: documents that came with statements on the subject; for the whole record also removals and judgements.</summary>
internal static class ChangeFeed
{
    /// <summary>A reader of feeds wants what is new, not the archive.</summary>
    private const int Most = 200;

    private const int LongestQuote = 200;

    /// <summary>When each document's standing version came, by id.</summary>
    public static IReadOnlyDictionary<string, DateTimeOffset> LastAddition(IEnumerable<LogEntry> log)
    {
        var last = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (LogEntry entry in log.Where(e => e.Action is "add" or "change"))
        {
            last[entry.Subject] = entry.At;
        }

        return last;
    }

    /// <param name="log">For what is no document; empty to leave that out.</param>
    public static ImmutableArray<FeedEntry> Of(EvidenceSet set, IEnumerable<LogEntry> log, Func<string, string>? address)
    {
        ILookup<string, Statement> told = set.Statements.ToLookup(s => s.Doc, StringComparer.Ordinal);
        return
        [
            .. set.Documents.Where(d => d.CapturedAt is not null).Select(d => Added(d, [.. told[d.Document.Id]], address))
                .Concat(log.Where(e => e.Action is not ("add" or "change")).Select(Done))
                .OrderByDescending(e => e.UpdatedAt).ThenBy(e => e.Key, StringComparer.Ordinal).Take(Most),
        ];
    }

    private static FeedEntry Added(SourceDocument source, Statement[] told, Func<string, string>? address)
    {
        string title = (source.Document.Publisher is { } publisher ? publisher + ": " : string.Empty) + (source.Document.Title ?? source.Document.Id);
        string[] gist = [.. told.Select(Gist).Distinct(StringComparer.Ordinal)];
        return new FeedEntry(
            $"{source.Document.Id}@{source.CapturedAt!.Value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}",
            title,
            $"{string.Join("; ", gist)}. “{Exchange.Writing.PlainText.OneLine(told[0].Evidence, LongestQuote)}”",
            source.CapturedAt.Value,
            address?.Invoke(source.Document.Id),
            [.. told.Select(s => s.Kind).Concat(told.SelectMany(s => s.Actors)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static string Gist(Statement s) =>
        (Kinds.TryGet(s.Kind, out KindEntry kind) ? kind.Label : s.Kind)
        + (s.Actors.IsEmpty ? string.Empty : ", " + string.Join(", ", s.Actors.Select(PlainNames.Actor)))
        + $" ({EventWords.Certainty(s.Modality)})";

    private static FeedEntry Done(LogEntry entry) => new(
        "log-" + entry.Number.ToString(CultureInfo.InvariantCulture), $"{entry.Action}: {entry.Subject}", $"By {entry.Who}. {entry.Detail}", entry.At, null, [entry.Action]);
}
