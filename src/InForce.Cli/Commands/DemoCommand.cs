using System.CommandLine;
using System.Globalization;
using InForce.App.Brief;
using InForce.App.Capture;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Store;
using InForce.Web;

namespace InForce.Cli.Commands;

/// <summary><c>inforce demo</c>: reads the sample documents, builds a record, prints a brief and serves the desk.</summary>
internal static class DemoCommand
{
    private const string Subject = "LVA";

    public static Command Build(Host host)
    {
        var noServe = new Option<bool>("--no-serve") { Description = "Stop after the brief" };
        var record = new Option<string>("--record") { Description = "Where the demo's record is kept", DefaultValueFactory = _ => "./inforce-demo.db" };
        var urls = new Option<string>("--urls") { Description = "Addresses the desk listens on", DefaultValueFactory = _ => DeskOptions.DefaultAddress };
        var command = new Command("demo", "Read the samples, print a brief and serve the desk") { noServe, record, urls };
        command.SetAction(async (parsed, cancel) =>
        {
            string file = parsed.GetValue(record)!;
            Show(host, file, cancel);
            await host.Out.FlushAsync(cancel);
            if (!parsed.GetValue(noServe))
            {
                await ServeCommand.RunAsync(host, parsed.GetValue(urls)!, file, null, cancel);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(Host host, string file, CancellationToken cancel)
    {
        string samples = Path.Combine(AppContext.BaseDirectory, "samples");
        using RecordStore store = RecordOptions.Open(host, file);
        AddReport report = new AddDocuments(store, RecordReader.Shipped).Add(new DocumentSource(), [samples], host.Now, RecordOptions.WhoOf(host, null), cancel);
        host.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"inforce: samples in {file}: {report.New} new, {report.Known} known; {report.Statements} statements read"));
        LawDesk law = RecordOptions.Law(store, null, host.Now);
        var brief = new WriteBrief(law, new RecordQuestions(store, law.Engine));
        host.Out.Write(brief.Markdown(Subject, host.Today, host.Now));
    }
}
