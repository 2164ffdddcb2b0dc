using InForce.Testing;

[assembly: AssemblyFixture(typeof(InForce.Web.Tests.EmptyDesk))]

namespace InForce.Web.Tests;

/// <summary>One desk with an empty record, for every test that only reads.</summary>
public sealed class EmptyDesk : IAsyncLifetime
{
    private DeskUnderTest? _desk;

    public HttpClient Client => _desk!.Client;

    /// <summary>Where its record would be.</summary>
    public string Record => _desk!.Record;

    public async ValueTask InitializeAsync() => _desk = await DeskUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _desk!.DisposeAsync();
}
