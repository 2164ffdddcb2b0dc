using InForce.Testing;

[assembly: AssemblyFixture(typeof(InForce.Web.Tests.FilledDesk))]

namespace InForce.Web.Tests;

/// <summary>One desk over the samples, for every test that only reads; started by the first that asks.</summary>
public sealed class FilledDesk : IAsyncDisposable
{
    private readonly Lazy<Task<DeskUnderTest>> _desk = new(() => DeskUnderTest.StartAsync(Samples.AddAsync));

    public async Task<string> TextAsync(string path) => await (await _desk.Value).Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <param name="json">Sent as application/json.</param>
    public async Task<HttpResponseMessage> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return await (await _desk.Value).Client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form as a browser does that keeps its cookies.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, MultipartFormDataContent form) =>
        await (await _desk.Value).Client.PostAsync(path, form, TestContext.Current.CancellationToken);

    public async Task<Uri> AddressAsync() => (await _desk.Value).Address;

    public async Task<HttpResponseMessage> GetAsync(string path, string? etag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        return await (await _desk.Value).Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk.IsValueCreated)
        {
            await (await _desk.Value).DisposeAsync();
        }
    }
}
