using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using InForce.App.Accounts;
using InForce.App.Desk;
using InForce.App.Law;
using InForce.App.Operations;
using InForce.App.Record;
using InForce.Core.Problems;
using InForce.Web.Api;
using InForce.Web.Assets;
using InForce.Web.Clocks;
using InForce.Web.Downloads;
using InForce.Web.Operations;
using InForce.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InForce.Web;

/// <summary>The web desk: pages for people, and the doors for other tools, in one process on this machine.</summary>
public static class Desk
{
    private const int LeastThreads = 16;

    /// <summary>Serves until cancelled.</summary>
    /// <exception cref="BadInputException">An address is none, or reaches beyond this machine.</exception>
    /// <exception cref="EnvironmentFaultException">The address is taken or may not be used.</exception>
    public static async Task RunAsync(DeskOptions options, CancellationToken cancel)
    {
        // Questions to the record hold their thread while the server answers: some of these, and there is still one for everybody else.
        ThreadPool.GetMinThreads(out int least, out int ports);
        ThreadPool.SetMinThreads(Math.Max(least, LeastThreads), ports);
        using Telemetry? telemetry = Telemetry.Start(options.Telemetry, options.Record);
        await using WebApplication desk = Build(options);
        try
        {
            await desk.StartAsync(cancel);
        }
        catch (IOException e)
        {
            throw new EnvironmentFaultException(options.Urls, "cannot listen there: " + e.Message.TrimEnd('.'), "choose another port with --urls", e);
        }

        foreach (string url in desk.Urls)
        {
            DeskLog.Listens(LogOf(desk), url);
            options.Listening?.Invoke(url);
        }

        _ = MakeReady(desk);

        await ((IHost)desk).WaitForShutdownAsync(cancel);
    }

    /// <summary>Tells the record together in the background, so that the first visitor does not wait for it.</summary>
    internal static Task MakeReady(WebApplication desk) =>
        desk.Services.GetRequiredService<RecordDoor>().MakeReady();

    /// <summary>A desk that is ready to start.</summary>
    internal static WebApplication Build(DeskOptions options)
    {
        var door = new AccountDoor(options.Record);
        string[] addresses = Loopback.Check(options.Urls, () => door.IsGuarded);
        RequireAccounts(options, door);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limits.Apply).UseUrls(addresses);
        HostLog.AddTo(builder.Logging, options.Logs, options.Clock);
        AddServices(builder.Services, options);
        AddAccounts(builder.Services, door);

        WebApplication app = builder.Build();
        UseGuards(app, options);
        app.MapAssets();
        app.MapHealth(new Readiness(options.Record, options.Clock), pulse: null, LogOf(app), app.Services.GetRequiredService<RecordDoor>());
        app.MapDownloads();
        app.MapApi();
        app.MapRazorPages().WithRulesOfModels();
        PageAccess.RequireRules(((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints));
        return app;
    }

    private static ILogger LogOf(WebApplication desk) => desk.Services.GetRequiredService<ILoggerFactory>().CreateLogger(HostLog.Desk);

    /// <summary>What every request passes before it is answered.</summary>
    private static void UseGuards(WebApplication app, DeskOptions options)
    {
        if (!options.Proxies.IsEmpty)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (IPAddress proxy in options.Proxies)
            {
                forwarded.KnownProxies.Add(proxy);
            }

            app.UseForwardedHeaders(forwarded);
        }

        app.UseMiddleware<RequestLog>();
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
        app.UseMiddleware<AccessGate>();
        app.UseMiddleware<LawLook>();
    }

    /// <exception cref="BadInputException">A name or a proxy is given, and nobody has an account.</exception>
    private static void RequireAccounts(DeskOptions options, AccountDoor door)
    {
        if ((!options.Hosts.IsEmpty || !options.Proxies.IsEmpty) && !door.IsGuarded)
        {
            throw new BadInputException(
                options.Hosts.IsEmpty ? "--proxy" : "--host", "this lets others in, and nobody has an account here", "make one first with 'inforce account add NAME --role administrator'");
        }
    }

    private static void AddAccounts(IServiceCollection services, AccountDoor door)
    {
        services.AddSingleton(_ => door);
        services.AddSingleton(new SignInThrottle());
        services.AddSingleton<Entrance>();
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddDataProtection().SetApplicationName("InForce");
        // Without accounts, one person on one machine: forms need protection from other sites, but nothing has to outlive the process.
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(_ => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = door.IsGuarded ? new FormKeys(door) : new PassingFormKeys()));
    }

    private static void AddServices(IServiceCollection services, DeskOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<EmbeddedAssets>();
        services.AddSingleton(new DeskClock(options.Now));
        var law = new OverlaidLaw(options.Laws, options.Record, options.Now);
        services.AddSingleton(_ => law);
        services.AddSingleton(provider =>
        {
            ILogger log = provider.GetRequiredService<ILoggerFactory>().CreateLogger(HostLog.Desk);
            return new RecordDoor(options.Record, law, options.Clock, e => DeskLog.FailedInBackground(log, e));
        });
        services.AddSingleton(new DeskLaws(law));
        services.AddTransient(provider => provider.GetRequiredService<DeskLaws>().Now);
        services.AddSingleton(provider => new RecordDesk(provider.GetRequiredService<RecordDoor>()));
        services.AddScoped<IDeskRecord>(provider => provider.GetRequiredService<RecordDesk>().ForVisitor());
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRouting(o => o.LowercaseUrls = false);
        services.AddRazorPages().AddApplicationPart(typeof(Desk).Assembly);
    }
}
