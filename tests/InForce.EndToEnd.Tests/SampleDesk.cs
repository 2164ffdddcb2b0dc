using InForce.EndToEnd.Tests;
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

        _filled = await DeskUnderTest.StartAsync(Samples.AddAsync);
        _empty = await DeskUnderTest.StartAsync();
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
