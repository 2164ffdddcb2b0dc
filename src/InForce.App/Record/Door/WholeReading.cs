using System.Collections.Immutable;
using InForce.Record;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>
/// Statements of the whole record, read once: of a later state only the documents are read that the log names since. What did not change is the same
/// object in every telling, so that two tellings of a large record do not hold it twice.
/// </summary>
/// <remarks>Serves one thread at a time.</remarks>
internal sealed class WholeReading
{
    /// <summary>So many documents changed that all are read again at once rather than one by one.</summary>
    private const int MostOneByOne = 5_000;

    private Dictionary<string, ImmutableArray<StoredStatement>>? _read;
    private long _revision;
    private DateTimeOffset _at;

    /// <summary>The whole record told together, as people left it at an instant.</summary>
    /// <param name="at">At or after the last change: what came later than that would be in no telling of the day.</param>
    public Chronicle Tell(IRecordStore store, RecordMoment now, DateTimeOffset at)
    {
        var questions = new RecordQuestions(store, now.Law.Engine);
        questions.Hold(now.Stamp);
        if (_read is null || _at.UtcDateTime.Date != at.UtcDateTime.Date || ChangedSince(store, _revision) is not { } changed)
        {
            // Once a day as well: nothing that the log did not name is missed for longer.
            _read = store.Statements(at).GroupBy(s => s.Document.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, ImmutableArray.CreateRange, StringComparer.Ordinal);
        }
        else
        {
            foreach (string document in changed)
            {
                Read(store, document, at);
            }
        }

        (_revision, _at) = (now.Revision, at);
        return questions.WholeOf(_read.Values.SelectMany(s => s), at);
    }

    private void Read(IRecordStore store, string document, DateTimeOffset at)
    {
        ImmutableArray<StoredStatement> statements = [.. store.StatementsOf(document, at)];
        if (statements.IsEmpty)
        {
            _read!.Remove(document);
        }
        else
        {
            _read![document] = statements;
        }
    }

    /// <summary>Documents that entries after one are on, later ones than those of any telling included; null where they are too many.</summary>
    private static HashSet<string>? ChangedSince(IRecordStore store, long entry)
    {
        IReadOnlyList<LogEntry> entries = store.LogAfter(entry, MostOneByOne);
        return entries.Count == MostOneByOne ? null : [.. entries.Where(e => e.Action is "add" or "change" or "remove").Select(e => e.Subject)];
    }
}
