using InForce.EndToEnd.Tests;
using InForce.Testing;

[assembly: AssemblyFixture(typeof(DayOneDesk))]

namespace InForce.EndToEnd.Tests;

/// <summary>One desk over a record that grew day by day; started by the first test that asks.</summary>
public sealed class DayOneDesk : IAsyncDisposable
{
    private readonly Lazy<Task<DeskUnderTest>> _desk = new(() => DeskUnderTest.StartAsync(DayOneRecord.AddAsync));

    public async Task<Uri> AddressAsync() => (await _desk.Value).Address;

    public async ValueTask DisposeAsync()
    {
        if (_desk.IsValueCreated)
        {
            await (await _desk.Value).DisposeAsync();
        }
    }
}
