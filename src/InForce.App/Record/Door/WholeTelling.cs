using System.Collections.Concurrent;
using InForce.Record;

namespace InForce.App.Record;

/// <summary>The whole record told together, as of one state of it.</summary>
/// <param name="At">The instant it is told as of.</param>
public sealed record WholeTelling(RecordMoment Moment, DateTimeOffset At, Chronicle Chronicle) : IFinding
{
    /// <summary>Answers told from it, worked out for the first who asks.</summary>
    internal ConcurrentDictionary<object, object?> Answers { get; } = [];
}
