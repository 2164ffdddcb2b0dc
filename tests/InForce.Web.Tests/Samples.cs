using InForce.App.Capture;
using InForce.App.Record;
using InForce.Store;

namespace InForce.Testing;

/// <summary>The shipped samples, captured and read as a user would add them.</summary>
public static class Samples
{
    /// <summary>Fills the record at a path, as known a day before the desk's clock.</summary>
    public static Task AddAsync(string record)
    {
        using RecordStore store = RecordStore.Open(record);
        AddReport report = new AddDocuments(store, RecordReader.Shipped).Add(
            new DocumentSource(), [RepositoryRoot.File("samples")], DeskUnderTest.Now.AddDays(-1), "samples", CancellationToken.None);
        return report.Refused.Count == 0 ? Task.CompletedTask : throw new InvalidOperationException(string.Join('\n', report.Refused));
    }
}
