using System.Text.Encodings.Web;
using System.Text.Unicode;
using InForce.App.Desk;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Core.Problems;
using InForce.Web.Api;
using InForce.Web.Assets;
using InForce.Web.Clocks;
using InForce.Web.Downloads;
using InForce.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace InForce.Web;

/// <summary>The web desk: pages for people, and the doors for other tools, in one process on this machine.</summary>
public static class Desk
{
    /// <summary>Serves until cancelled.</summary>
    /// <exception cref="BadInputException">An address is none, or reaches beyond this machine.</exception>
    /// <exception cref="EnvironmentFaultException">The address is taken or may not be used.</exception>
    public static async Task RunAsync(DeskOptions options, CancellationToken cancel)
    {
        await using WebApplication desk = Build(options);
        try
        {
            await desk.StartAsync(cancel);
        }
        catch (IOException e)
        {
            throw new EnvironmentFaultException(options.Urls, "cannot listen there: " + e.Message, "choose another port with --urls", e);
        }

        foreach (string url in desk.Urls)
        {
            options.Listening?.Invoke(url);
        }

        await ((IHost)desk).WaitForShutdownAsync(cancel);
    }

    /// <summary>A desk that is ready to start.</summary>
    internal static WebApplication Build(DeskOptions options)
    {
        string[] addresses = Loopback.Check(options.Urls);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limits.Apply).UseUrls(addresses);
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        AddServices(builder.Services, options);

        WebApplication app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem",
            StatusCodeSelector = Failures.StatusOf,
            SuppressDiagnosticsCallback = c => Failures.IsExpected(c.Exception),
        });
        app.UseStatusCodePagesWithReExecute("/problem", "?code={0}");
        app.UseMiddleware<OwnHostOnly>();
        app.UseMiddleware<ProtectiveHeaders>();
        app.UseRouting();
        app.MapAssets();
        app.MapDownloads();
        app.MapApi();
        app.MapRazorPages();
        return app;
    }

    private static void AddServices(IServiceCollection services, DeskOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<EmbeddedAssets>();
        services.AddSingleton(new DeskClock(options.Now));
        var law = new OverlaidLaw(options.Laws, options.Record, options.Now);
        services.AddSingleton(_ => law);
        services.AddSingleton(_ => new RecordDoor(options.Record, law));
        services.AddSingleton(new DeskLaws(law));
        services.AddTransient(provider => provider.GetRequiredService<DeskLaws>().Now);
        services.AddSingleton<IDeskRecord>(provider => new RecordDesk(provider.GetRequiredService<RecordDoor>()));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        // One person on one machine: forms need protection from other sites, but nothing has to outlive the process.
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddRouting(o => o.LowercaseUrls = false);
        services.AddRazorPages().AddApplicationPart(typeof(Desk).Assembly);
    }
}
