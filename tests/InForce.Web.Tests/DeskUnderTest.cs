using System.Globalization;
using InForce.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace InForce.Testing;

/// <summary>A real desk on a free port of this machine, with a clock that stands still and a record of its own.</summary>
public sealed class DeskUnderTest : IAsyncDisposable
{
    private readonly WebApplication _desk;
    private readonly DirectoryInfo _folder;

    private DeskUnderTest(WebApplication desk, DirectoryInfo folder, Uri address)
    {
        (_desk, _folder, Address) = (desk, folder, address);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public static DateTimeOffset Now { get; } = DateTimeOffset.Parse("2026-03-02T09:00:00Z", CultureInfo.InvariantCulture);

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>The record's file.</summary>
    public string Record => Path.Combine(_folder.FullName, "record.db");

    /// <summary>What the running desk is made of.</summary>
    public IServiceProvider Services => _desk.Services;

    /// <summary>A browser of its own: cookies kept, redirects shown.</summary>
    public HttpClient NewBrowser() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <param name="fill">Puts documents into the record at the given path before the desk starts; null leaves it empty.</param>
    /// <param name="also">Changes how the desk is started; null for nothing.</param>
    public static async Task<DeskUnderTest> StartAsync(Func<string, Task>? fill = null, Func<DeskOptions, DeskOptions>? also = null)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inforce-desk-");
        string record = Path.Combine(folder.FullName, "record.db");
        if (fill is not null)
        {
            await fill(record);
        }

        var options = new DeskOptions { Urls = "http://127.0.0.1:0", Record = record, Now = () => Now };
        WebApplication desk = Desk.Build(also?.Invoke(options) ?? options);
        await desk.StartAsync();
        string address = desk.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new DeskUnderTest(desk, folder, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _desk.StopAsync();
        await _desk.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
