using System.Collections.Immutable;

namespace InForce.App.Desk;

/// <summary>One entry of the log.</summary>
/// <param name="Subject">What it was done to: the id of a document or judgement, a file.</param>
/// <param name="Hash">SHA-256 over the entry and the hash before it.</param>
public sealed record LogEntryView(long Number, DateTimeOffset At, string By, string Action, string Subject, string Detail, string Hash);

/// <param name="Entries">Newest first.</param>
/// <param name="Total">All entries known then, of the person asked about.</param>
/// <param name="Sound">The chain of hashes was followed from the first entry to the last, and holds.</param>
/// <param name="Verdict">In words; where it breaks.</param>
public sealed record LogView(ImmutableArray<LogEntryView> Entries, int Total, bool Sound, string Verdict)
{
    public static LogView Nothing { get; } = new([], 0, true, string.Empty);
}
