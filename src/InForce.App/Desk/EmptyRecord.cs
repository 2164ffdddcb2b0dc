using System.Collections.Immutable;
using InForce.App.Brief;
using InForce.App.Law;
using InForce.Exchange.Briefs;

namespace InForce.App.Desk;

/// <summary>A record that does not exist yet: it holds nothing, and the pages of the law work without it.</summary>
public sealed class EmptyRecord : IDeskRecord
{
    public Task<DocumentView?> DocumentAsync(string id, DateTimeOffset knownAt, CancellationToken cancel) => Task.FromResult<DocumentView?>(null);

    public Task<(ImmutableArray<DocumentRow> Rows, int Total)> DocumentsAsync(string? words, int skip, int take, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult<(ImmutableArray<DocumentRow>, int)>(([], 0));

    public Task<StateRecord> StateAsync(string state, DateTimeOffset knownAt, CancellationToken cancel) => Task.FromResult(new StateRecord([], [], [], []));

    public Task<EventPage?> EventAsync(string id, DateTimeOffset knownAt, CancellationToken cancel) => Task.FromResult<EventPage?>(null);

    public Task<ImmutableArray<DisputeView>> DisputesAsync(string? state, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(ImmutableArray<DisputeView>.Empty);

    public Task<TodayView> TodayAsync(DateOnly since, DateTimeOffset knownAt, CancellationToken cancel) => Task.FromResult(new TodayView(0, 0, [], []));

    public Task<(long Documents, long Statements)> CountsAsync(DateTimeOffset knownAt, CancellationToken cancel) => Task.FromResult((0L, 0L));

    public Task<BriefDocument> BriefAsync(LawDesk law, string subject, DateOnly on, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(WriteBrief.OfLawAlone(law, subject, on, knownAt));
}
