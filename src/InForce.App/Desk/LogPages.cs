using InForce.App.Record;
using InForce.Store;

namespace InForce.App.Desk;

/// <summary>The log page by page; no more of it is held than is shown.</summary>
internal static class LogPages
{
    /// <param name="verdict">On the whole of it.</param>
    public static LogView Of(RecordQuestions questions, LogVerdict verdict, string? who, int skip, int take, DateTimeOffset knownAt) => new(
        [.. questions.Log.LogPage(who, knownAt, skip, take).Select(e => new LogEntryView(e.Number, e.At, e.Who, e.Action, e.Subject, e.Detail, e.Hash))],
        (int)questions.Log.LogLength(who, knownAt),
        verdict.Sound,
        verdict.What);
}
