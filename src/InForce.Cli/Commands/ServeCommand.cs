using System.CommandLine;
using System.Net;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Cli.Hosting.Settings;
using InForce.Core.Problems;
using InForce.Web;
using InForce.Web.Operations;

namespace InForce.Cli.Commands;

/// <summary><c>inforce serve</c>: the desk and the doors for other tools, on this machine.</summary>
internal static class ServeCommand
{
    public static Command Build(Host host)
    {
        var urls = new Option<string?>("--urls") { Description = $"Addresses to listen on, separated by semicolons; other machines only once the record has accounts (default: {DeskOptions.DefaultAddress})" };
        var record = new Option<string?>("--record") { Description = "The record: FILE.db or postgres://… (default: INFORCE_RECORD, else ./inforce.db)" };
        Option<string?> laws = LawOptions.Laws();
        var names = new Option<string[]>("--host") { Description = "A name the desk is reached by from other machines; may be repeated", HelpName = "NAME" };
        var proxies = new Option<string[]>("--proxy") { Description = "Address of a TLS proxy before the desk, whose X-Forwarded headers are believed; may be repeated", HelpName = "IP" };
        (Option<string?> logFormat, Option<string?> logLevel) = OperationOptions.Log();
        var command = new Command("serve", "Serve the desk in a browser until stopped") { urls, names, proxies, logFormat, logLevel, record, laws };
        command.SetAction(async (parsed, cancel) =>
        {
            Configuration settings = host.Settings;
            DeskOptions options = Options(host, settings.Text(KnownSettings.Urls, parsed.GetValue(urls))!, parsed.GetValue(record) ?? host.DefaultRecord, parsed.GetValue(laws));
            LogSettings logs = OperationOptions.LogOf(settings, parsed.GetValue(logFormat), parsed.GetValue(logLevel));
            options = options with
            {
                Logs = logs,
                // In the form of the log, the log says it.
                Listening = logs.IsJson ? null : options.Listening,
                Hosts = [.. settings.List(KnownSettings.Hosts, parsed.GetValue(names))],
                Proxies = [.. settings.List(KnownSettings.Proxies, parsed.GetValue(proxies)).Select(AddressOf)],
                Telemetry = OperationOptions.TelemetryOf(settings),
            };
            await Desk.RunAsync(options, cancel);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Serves until cancelled, telling the address on standard error.</summary>
    public static Task RunAsync(Host host, string urls, string record, string? laws, CancellationToken cancel) => Desk.RunAsync(Options(host, urls, record, laws), cancel);

    private static DeskOptions Options(Host host, string urls, string record, string? laws) => new()
    {
        Urls = urls,
        Record = record,
        Laws = laws,
        Now = () => host.Now,
        Listening = url => host.Error.WriteLine($"inforce: the desk is at {url} (stop with Ctrl+C)"),
    };

    private static IPAddress AddressOf(string text) =>
        IPAddress.TryParse(text, out IPAddress? address) ? address : throw new BadInputException("--proxy", $"'{text}' is no IP address", "write the proxy's own address, such as 10.0.0.5");
}
