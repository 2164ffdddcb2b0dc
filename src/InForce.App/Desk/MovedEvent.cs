using InForce.App.Record;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.App.Desk;

/// <summary>What became of an event whose id is no longer told: an event bears the name of the first statement on it, and an earlier one may come to be known.</summary>
/// <param name="To">The event that now holds the statement; null where none does.</param>
/// <param name="Statement">The statement the id was made of, and the document it stands in.</param>
/// <param name="What">What happened, in words.</param>
public sealed record MovedEvent(string? To, string Statement, string Doc, string What)
{
    /// <summary>Null where the record never knew an event of this id by then.</summary>
    public static MovedEvent? Of(RecordQuestions questions, string id, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (EventId.BlockOf(id) is not { } block
            || questions.OnceUnder("block:" + block, knownAt).Select(s => new Claim(s.Statement, s.Document)).LastOrDefault(c => EventId.IsOf(id, c)) is not { } first)
        {
            return null;
        }

        HistoryEvent[] now = [.. questions.EventsOf(first.Id, knownAt)];
        HistoryEvent? to = now.FirstOrDefault(e => e.Slot.Block == block) ?? now.FirstOrDefault();
        return new MovedEvent(to?.Id, first.Id, first.Doc, WhatBecame(questions, first, to, knownAt));
    }

    private static string WhatBecame(RecordQuestions questions, Claim first, HistoryEvent? to, DateTimeOffset knownAt) =>
        to is not null ? "reports that came in since tell of the same act; it is told together with them"
        : questions.Find(first.Doc, knownAt) is null ? "the document that told of it was taken out of the record"
        : questions.Store.Statement(first.Id, knownAt) is null ? "the document that told of it was changed, and says so no longer"
        : questions.Statement(first.Id, knownAt) is null ? "a reviewer found that the statement it rested on is none"
        : "a reviewer corrected the statement it rested on, which tells of no such act any more";
}
