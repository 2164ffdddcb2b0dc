using InForce.Store;

namespace InForce.App.Record;

/// <summary>The log was followed from its first entry to its last.</summary>
/// <param name="Revision">An entry that was there before.</param>
internal sealed record LogFinding(long Revision, LogVerdict Verdict);
