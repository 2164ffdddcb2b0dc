using InForce.App.Record;
using InForce.Store;

namespace InForce.App.Desk;

/// <summary>The log page by page. The chain is followed once for each state of the record, not once for each reader.</summary>
internal sealed class LogPages(RecordQuestions questions)
{
    private long _revision = -1;
    private LogEntry[] _entries = [];
    private LogVerdict? _verdict;
    private DateTimeOffset _lastAt;

    public LogView Of(string? who, int skip, int take, DateTimeOffset knownAt)
    {
        long revision = questions.Revision;
        if (_verdict is null || revision != _revision)
        {
            (_revision, _entries, _verdict, _lastAt) = (revision, [.. questions.Store.Log().Reverse()], questions.Store.VerifyLog(), questions.LastChangeAt);
        }

        LogEntry[] known = _lastAt <= knownAt && who is null ? _entries : [.. _entries.Where(e => e.At <= knownAt && (who is null || e.Who == who))];
        return new LogView(
            [.. known.Skip(skip).Take(take).Select(e => new LogEntryView(e.Number, e.At, e.Who, e.Action, e.Subject, e.Detail, e.Hash))],
            known.Length,
            _verdict.Sound,
            _verdict.What);
    }
}
