namespace InForce.Store.Work;

/// <summary>What one worker has done since it started.</summary>
/// <param name="SeenAt">When it last finished a piece of work or looked for one.</param>
/// <param name="Stopped">It ended by itself; one that was killed says nothing and is only seen no more.</param>
/// <param name="Failed">Readings that failed, each try counted.</param>
/// <param name="Statements">Statements of the documents it resolved.</param>
/// <param name="Reading">Time spent reading.</param>
/// <param name="Resolving">Time spent resolving, with the wait for the record's lock.</param>
public sealed record WorkerTally(
    string Name, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool Stopped, long Read, long Failed, long Resolved, long Statements, TimeSpan Reading, TimeSpan Resolving)
{
    /// <summary>Documents resolved and read in a second of the worker's life; 0 for one that was only just started.</summary>
    public (double Read, double Resolved) Rates => (SeenAt - StartedAt).TotalSeconds is > 0 and var seconds ? (Read / seconds, Resolved / seconds) : (0, 0);
}
