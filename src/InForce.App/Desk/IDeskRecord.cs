using System.Collections.Immutable;
using InForce.App.Exports;
using InForce.App.Law;
using InForce.App.Record.Review;
using InForce.App.Record.Search;
using InForce.Core.Documents;
using InForce.Exchange.Briefs;

namespace InForce.App.Desk;

/// <summary>The record as one visitor's page shows it; each read takes the instant it asks about, or null for the present.</summary>
/// <exception cref="Core.Problems.BusyException">Of every question: so many wait for the record that it was not asked.</exception>
public interface IDeskRecord
{
    /// <summary>Of when the answers given so far are, by the true time, where the record is being told anew meanwhile and they may lack something for it; null where they do not.</summary>
    DateTimeOffset? AsOf { get; }

    /// <summary>Null where there is no such document, or it was not known yet.</summary>
    Task<DocumentView?> DocumentAsync(string id, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>Documents, newest first.</summary>
    /// <param name="words">Words of title or publisher; null for all.</param>
    Task<(ImmutableArray<DocumentRow> Rows, int Total)> DocumentsAsync(string? words, int skip, int take, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <param name="state">ISO 3166-1 alpha-3.</param>
    Task<StateRecord> StateAsync(string state, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>An event; else what became of the one that was told under its id.</summary>
    Task<EventAnswer> EventAsync(string id, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <param name="state">Only cases that name it; null for all.</param>
    Task<ImmutableArray<DisputeView>> DisputesAsync(string? state, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <param name="since">Publication on or after this day counts as new.</param>
    Task<TodayView> TodayAsync(DateOnly since, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>How much there is to compare in the whole record.</summary>
    Task<(long Documents, long Statements)> CountsAsync(DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>The brief of a state or programme; of the law alone where the record does not exist yet.</summary>
    /// <exception cref="Core.Problems.BadInputException">No such state or programme.</exception>
    Task<BriefDocument> BriefAsync(LawDesk law, string subject, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>What leaves the record for other programs.</summary>
    /// <param name="address">Makes the page of a document from its id.</param>
    Task<ExportContent> ExportAsync(LawDesk law, ExportQuestion asked, DateTimeOffset? knownAt, Func<string, string> address, CancellationToken cancel);

    /// <summary>Every programme the record has statements on, by state and weapon class.</summary>
    Task<ImmutableArray<ProgrammeRow>> ProgrammesAsync(DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>A programme; else what once told of it, where the record has no statement on it any more.</summary>
    /// <param name="id">As <c>LVA-AVM</c>.</param>
    Task<ProgrammeAnswer> ProgrammeAsync(string id, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>The log as it stood then, newest first, with the verdict on the whole of it.</summary>
    /// <param name="who">Only what this person did; null for everyone.</param>
    Task<LogView> LogAsync(string? who, int skip, int take, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>Statements by words and filters, newest publication first.</summary>
    /// <exception cref="Core.Problems.BadInputException">An actor nobody in the record is called by.</exception>
    Task<SearchResult> SearchAsync(SearchQuestion asked, int skip, int take, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>What waits for a reviewer, and what was judged of it before.</summary>
    /// <param name="reviewer">Whose queue; what this person has judged is left out. Null for the queue of nobody in particular.</param>
    /// <param name="about">A state, treaty or programme; null for the whole record.</param>
    /// <param name="after">Key of an item to pass over, with all before it; null to begin at the head.</param>
    /// <exception cref="Core.Problems.BadInputException">No such state, treaty or programme.</exception>
    Task<ReviewView> ReviewAsync(LawDesk law, string? reviewer, string? about, string? after, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>Puts a judgement into the record, logged and reversible.</summary>
    /// <returns>What was done, in words, with the id of the judgement.</returns>
    /// <exception cref="Core.Problems.BadInputException">The judgement cannot be made, and why.</exception>
    Task<JudgedView> JudgeAsync(ReviewDecision decision, Signature by, CancellationToken cancel);

    /// <summary>Takes a document out of the record from an instant on, with its statements; earlier known times still show it, and the log says who and why.</summary>
    /// <returns>False when no such document stands.</returns>
    /// <exception cref="Core.Problems.BadInputException">No reason is given.</exception>
    Task<bool> RemoveAsync(string id, Signature by, CancellationToken cancel);

    /// <summary>The queue as it stands at this moment; null where the record is a file of one machine and has none.</summary>
    /// <param name="at">Now, by the desk's clock.</param>
    Task<QueueView?> QueueAsync(DateTimeOffset at, CancellationToken cancel);

    /// <summary>Puts documents set aside back into the queue; the log says who did.</summary>
    /// <param name="numbers">Null for all of them.</param>
    /// <returns>The numbers put back, ascending.</returns>
    /// <exception cref="Core.Problems.BadInputException">The record has no queue.</exception>
    Task<ImmutableArray<long>> RetryAsync(IReadOnlyCollection<long>? numbers, string who, DateTimeOffset at, CancellationToken cancel);

    /// <summary>What of a text is new, known, copied, overtaken or at odds. Nothing of it is kept. Null where there is no record to hold it against.</summary>
    Task<CheckView?> CheckAsync(Document document, DateTimeOffset? knownAt, CancellationToken cancel);
}
