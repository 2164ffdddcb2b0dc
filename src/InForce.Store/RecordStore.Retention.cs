using InForce.Core.Problems;
using InForce.Store.Captures;
using InForce.Store.Dialects;
using InForce.Store.Log;

namespace InForce.Store;

/// <content>How long originals are kept.</content>
public sealed partial class RecordStore
{
    /// <summary>Names the log entries of originals that were taken away.</summary>
    private const string DiscardAction = "discard";

    public DiscardReport DiscardOriginals(DateTimeOffset before, DateTimeOffset at, string who, bool dryRun)
    {
        List<(string Sha256, string MediaType, long Size)> old = Write(transaction =>
        {
            List<(string Sha256, string MediaType, long Size)> found = OriginalRows.LastUsedBefore(_connection, transaction, before);
            if (!dryRun)
            {
                _dialect.OverwriteWhatGoes(_connection, transaction);
                foreach ((string sha256, string mediaType, long size) in found)
                {
                    OriginalRows.Discard(_connection, transaction, sha256);
                    LogBook.Append(_connection, transaction, at, who, DiscardAction, sha256, $"{mediaType}, {size} bytes; no version known since {before.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} was made from it");
                }
            }

            return found;
        });
        return new DiscardReport(old.Count, old.Sum(o => o.Size), dryRun || GiveBack());
    }

    public DateTimeOffset? OriginalDiscardedAt(string sha256) => Guarded(() => _connection.Whole(
        "SELECT max(l.at) FROM log l JOIN original o ON o.sha256 = l.subject WHERE l.action = @action AND l.subject = @sha AND length(o.packed) = 0", _together,
        ("@action", DiscardAction), ("@sha", sha256))) is { } at ? KnownTime.From(at) : null;

    private bool GiveBack()
    {
        try
        {
            Guarded(() => _dialect.GiveBackSpace(_connection));
            return true;
        }
        catch (EnvironmentFaultException)
        {
            // Others are at the record; what was to be taken away is, and the next run gives the space back.
            return false;
        }
    }
}
