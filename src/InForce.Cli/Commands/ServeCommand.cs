using System.CommandLine;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Web;

namespace InForce.Cli.Commands;

/// <summary><c>inforce serve</c>: the desk and the doors for other tools, on this machine.</summary>
internal static class ServeCommand
{
    public static Command Build(Host host)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons; this machine only",
            DefaultValueFactory = _ => DeskOptions.DefaultAddress,
        };
        var record = new Option<string?>("--record") { Description = "The record: FILE.db or postgres://… (default: INFORCE_RECORD, else ./inforce.db)" };
        Option<string?> laws = LawOptions.Laws();
        var command = new Command("serve", "Serve the desk in a browser until stopped") { urls, record, laws };
        command.SetAction(async (parsed, cancel) =>
        {
            await RunAsync(host, parsed.GetValue(urls)!, parsed.GetValue(record) ?? host.DefaultRecord, parsed.GetValue(laws), cancel);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Serves until cancelled, telling the address on standard error.</summary>
    public static Task RunAsync(Host host, string urls, string record, string? laws, CancellationToken cancel) => Desk.RunAsync(
        new DeskOptions
        {
            Urls = urls,
            Record = record,
            Laws = laws,
            Now = () => host.Now,
            Listening = url => host.Error.WriteLine($"inforce: the desk is at {url} (stop with Ctrl+C)"),
        },
        cancel);
}
