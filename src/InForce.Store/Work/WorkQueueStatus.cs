using System.Collections.Immutable;

namespace InForce.Store.Work;

/// <summary>What waits for workers, and what each worker has done.</summary>
/// <param name="Waiting">Documents to be read.</param>
/// <param name="Read">Documents read, to be resolved.</param>
/// <param name="Aside">Documents that could not be read, put aside with their errors.</param>
/// <param name="Workers">By name, ordinal; those of the last seven days.</param>
public sealed record WorkQueueStatus(long Waiting, long Read, long Aside, ImmutableArray<WorkerTally> Workers)
{
    /// <summary>How long the oldest document to be read has waited, by the server's clock; null where none waits.</summary>
    public TimeSpan? OldestWaits { get; init; }

    /// <summary>Nothing where there is no queue.</summary>
    public static WorkQueueStatus Nothing { get; } = new(0, 0, 0, []);
}
