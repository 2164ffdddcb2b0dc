using InForce.App.Record;

namespace InForce.App.Desk;

/// <summary>The log page by page; no more of it is held than is shown.</summary>
internal static class LogPages
{
    /// <summary>Without a verdict on the whole of it.</summary>
    public static LogView Of(RecordQuestions questions, string? who, int skip, int take, DateTimeOffset knownAt) => LogView.Nothing with
    {
        Entries = [.. questions.Log.LogPage(who, knownAt, skip, take).Select(e => new LogEntryView(e.Number, e.At, e.Who, e.Action, e.Subject, e.Detail, e.Hash))],
        Total = (int)questions.Log.LogLength(who, knownAt),
    };
}
