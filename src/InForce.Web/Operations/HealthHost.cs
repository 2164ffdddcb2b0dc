using InForce.App.Operations;
using InForce.Core.Problems;
using InForce.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InForce.Web.Operations;

/// <summary>Answers for a worker, which serves nothing else, whether it lives and can work.</summary>
public sealed class HealthHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HealthHost(WebApplication app) => _app = app;

    /// <summary>The addresses listened on.</summary>
    public IEnumerable<string> Urls => _app.Urls;

    /// <param name="urls">Addresses to listen on, separated by semicolons; any host, for nothing but health is told.</param>
    /// <exception cref="BadInputException">One is no http address.</exception>
    /// <exception cref="EnvironmentFaultException">It is taken or may not be used.</exception>
    public static async Task<HealthHost> StartAsync(string urls, Readiness readiness, Pulse pulse, LogSettings logs, TimeProvider clock, CancellationToken cancel)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limits.Apply).UseUrls(Loopback.Check(urls, () => true));
        HostLog.AddTo(builder.Logging, logs, clock);
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        app.UseRouting();
        app.MapHealth(readiness, pulse, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(HostLog.Worker));
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e)
        {
            await app.DisposeAsync();
            throw new EnvironmentFaultException(urls, "cannot listen there: " + e.Message.TrimEnd('.'), "choose another port with --health", e);
        }

        return new HealthHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
