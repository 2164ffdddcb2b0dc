using System.Data.Common;
using InForce.Core.Problems;
using InForce.Store.Documents;

namespace InForce.Store.Log;

/// <summary>Gives documents that were logged before statements had a digest the digest they lack, each by an entry of its own.</summary>
/// <remarks>Earlier entries stay as they are. What is digested is what the record holds on that day: from then on an alteration is found.</remarks>
internal static class LogCompletion
{
    /// <summary>Names the entry as one that completes another.</summary>
    public const string Action = "digest";

    /// <summary>Appends what is lacking; nothing when it is run again.</summary>
    /// <returns>Entries appended.</returns>
    /// <exception cref="BadInputException">The log is broken, or a document is not what its entry says.</exception>
    public static int Run(DbConnection connection, DbTransaction transaction, DateTimeOffset at, string who)
    {
        LogVerdict verdict = LogCheck.Run(connection, transaction, LogDepth.AsFarAsLogged);
        if (!verdict.Sound)
        {
            throw new BadInputException("the record", $"its log does not hold: {verdict.What}", "nothing was added; restore a backup from before it was altered");
        }

        LogEntry[] entries = [.. LogBook.Read(connection, transaction)];
        var given = new CompletedVersions(entries);
        LoggedVersion[] lacking =
        [
            .. LogCheck.Additions(entries).Zip(DocumentRows.Logged(connection, transaction))
                .Where(p => !p.First.Detail.StartsWith(p.Second.Detail, StringComparison.Ordinal) && given.Next(p.Second.Id) is null)
                .Select(p => p.Second),
        ];
        foreach (LoggedVersion version in lacking)
        {
            LogBook.Append(connection, transaction, at, who, Action, version.Id, version.Detail);
        }

        return lacking.Length;
    }
}
