using InForce.Store;

namespace InForce.App.Record;

/// <summary>The log was followed from its first entry to its last.</summary>
internal sealed record LogFinding(RecordMoment Moment, LogVerdict Verdict) : IFinding;
