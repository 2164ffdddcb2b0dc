using System.Collections.Immutable;
using InForce.App.Record.Review;
using InForce.Record;

namespace InForce.App.Desk;

/// <summary>Whatever may wait for anybody, of one telling.</summary>
/// <param name="Through">The last entry of the log that the telling holds for certain.</param>
internal sealed record ReviewItems(ImmutableArray<QueueItem> All, long Through)
{
    public static ReviewItems Of(Chronicle chronicle, long through) => new(WaitingForReview.AllOf(chronicle), through);
}
