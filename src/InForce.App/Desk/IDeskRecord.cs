using System.Collections.Immutable;
using InForce.App.Law;
using InForce.Exchange.Briefs;

namespace InForce.App.Desk;

/// <summary>The record as pages show it. Safe for many readers at once; each read takes the instant it asks about.</summary>
public interface IDeskRecord
{
    /// <summary>Null where there is no such document, or it was not known yet.</summary>
    Task<DocumentView?> DocumentAsync(string id, DateTimeOffset knownAt, CancellationToken cancel);

    /// <summary>Documents, newest first.</summary>
    /// <param name="words">Words of title or publisher; null for all.</param>
    Task<(ImmutableArray<DocumentRow> Rows, int Total)> DocumentsAsync(string? words, int skip, int take, DateTimeOffset knownAt, CancellationToken cancel);

    /// <param name="state">ISO 3166-1 alpha-3.</param>
    Task<StateRecord> StateAsync(string state, DateTimeOffset knownAt, CancellationToken cancel);

    /// <summary>Null where there is no such event, or nothing of it was known yet.</summary>
    Task<EventPage?> EventAsync(string id, DateTimeOffset knownAt, CancellationToken cancel);

    /// <param name="state">Only cases that name it; null for all.</param>
    Task<ImmutableArray<DisputeView>> DisputesAsync(string? state, DateTimeOffset knownAt, CancellationToken cancel);

    /// <param name="since">Publication on or after this day counts as new.</param>
    Task<TodayView> TodayAsync(DateOnly since, DateTimeOffset knownAt, CancellationToken cancel);

    /// <summary>How much there is to compare in the whole record.</summary>
    Task<(long Documents, long Statements)> CountsAsync(DateTimeOffset knownAt, CancellationToken cancel);

    /// <summary>The brief of a state or programme; of the law alone where the record does not exist yet.</summary>
    /// <exception cref="Core.Problems.BadInputException">No such state or programme.</exception>
    Task<BriefDocument> BriefAsync(LawDesk law, string subject, DateOnly on, DateTimeOffset knownAt, CancellationToken cancel);
}
