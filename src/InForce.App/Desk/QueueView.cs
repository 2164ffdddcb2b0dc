using System.Collections.Immutable;
using InForce.Store.Work;

namespace InForce.App.Desk;

/// <summary>What waits to be read into a shared record, and who reads it.</summary>
/// <param name="Aside">Documents that could not be read, by number.</param>
/// <param name="At">When it was looked at.</param>
public sealed record QueueView(WorkQueueStatus Status, ImmutableArray<AsideDocument> Aside, DateTimeOffset At)
{
    /// <summary>A worker not seen for so long is not counted as working.</summary>
    public static readonly TimeSpan Unseen = TimeSpan.FromMinutes(1);

    public bool IsWorking(WorkerTally worker) => !worker.Stopped && At - worker.SeenAt < Unseen;

    /// <summary>Documents that are still to be read or filed.</summary>
    public long Left => Status.Waiting + Status.Read;

    /// <summary>Documents filed by the workers that are listed.</summary>
    public long Filed => Status.Workers.Sum(w => w.Resolved);

    /// <summary>Documents filed in a second by those that work, each over its life.</summary>
    public double Rate => Status.Workers.Where(IsWorking).Sum(w => w.Rates.Resolved);

    /// <summary>How long it takes until nothing is left, at this rate; null where nobody works or nothing is left.</summary>
    public TimeSpan? Needs => Left > 0 && Rate > 0 ? TimeSpan.FromSeconds(Math.Min(Left / Rate, TimeSpan.FromDays(10_000).TotalSeconds)) : null;
}
