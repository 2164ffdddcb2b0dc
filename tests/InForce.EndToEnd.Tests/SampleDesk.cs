using InForce.EndToEnd.Tests;
using InForce.App.Capture;
using InForce.App.Record;
using InForce.Store;
using InForce.Testing;

[assembly: AssemblyFixture(typeof(SampleDesk))]

namespace InForce.EndToEnd.Tests;

/// <summary>One desk over the samples, and one over nothing, for the whole run.</summary>
public sealed class SampleDesk : IAsyncLifetime
{
    private DeskUnderTest? _filled;
    private DeskUnderTest? _empty;

    public Uri Address => _filled!.Address;

    public Uri EmptyAddress => _empty!.Address;

    public async ValueTask InitializeAsync()
    {
        if (Browser.Program is null)
        {
            return;
        }

        _filled = await DeskUnderTest.StartAsync(FillAsync);
        _empty = await DeskUnderTest.StartAsync();
    }

    private static Task FillAsync(string record)
    {
        using RecordStore store = RecordStore.Open(record);
        AddReport report = new AddDocuments(store, RecordReader.Shipped).Add(
            new DocumentSource(), [RepositoryRoot.File("samples")], DeskUnderTest.Now.AddDays(-1), "samples", CancellationToken.None);
        Assert.Empty(report.Refused);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_filled is not null)
        {
            await _filled.DisposeAsync();
            await _empty!.DisposeAsync();
        }
    }
}
