using System.CommandLine;
using System.Globalization;
using InForce.App.Capture;
using InForce.App.Record;
using InForce.Cli.Hosting;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce add PATH…</c>: capture, read and store; the same again changes nothing.</summary>
internal static class AddCommand
{
    public static Command Build(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Documents: files, folders, globs, - for standard input" };
        Option<string?> record = RecordOptions.Record();
        Option<string?> knownAt = RecordOptions.KnownAt();
        Option<string?> who = RecordOptions.Who();
        var manifest = new Option<string?>("--manifest") { Description = "Addresses of saved pages: [{id, url, raw}]" };
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json);
        var command = new Command("add", "Capture, read and store documents in the record") { paths, record, knownAt, who, manifest, format };
        command.SetAction((parsed, cancel) =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json);
            PageManifest? addresses = parsed.GetValue(manifest) is { } file ? PageManifest.Load(file) : null;
            using RecordStore store = RecordOptions.Open(host, parsed.GetValue(record));
            AddReport report = new AddDocuments(store, RecordReader.Shipped) { Stored = so => host.Error.WriteLine(Progress(so)) }.Add(
                new DocumentSource(() => host.In, addresses), parsed.GetValue(paths)!, RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt)),
                RecordOptions.WhoOf(host, parsed.GetValue(who)), cancel);
            Print(host, report, chosen);
            return Task.FromResult(report.Refused.Count == 0 ? ExitCode.Done : ExitCode.BadInput);
        });
        return command;
    }

    private static string Progress(AddReport so) => string.Create(CultureInfo.InvariantCulture, $"inforce: {so.New + so.Changed} documents stored");

    private static void Print(Host host, AddReport report, OutputFormat format)
    {
        foreach (string refusal in report.Refused)
        {
            host.Error.WriteLine("inforce: " + refusal);
        }

        host.Out.WriteLine(format == OutputFormat.Text
            ? string.Create(CultureInfo.InvariantCulture, $"{report.New} new, {report.Known} known, {report.Changed} changed, {report.Refused.Count} refused; {report.Statements} statements{Declined(report)}")
            : string.Create(CultureInfo.InvariantCulture, $"{{\"new\":{report.New},\"known\":{report.Known},\"changed\":{report.Changed},\"refused\":{report.Refused.Count},\"declined\":{report.Declined},\"statements\":{report.Statements}}}"));
    }

    private static string Declined(AddReport report) => report.Declined == 0 ? string.Empty : $"; {report.Declined} in a language the reader has no model for";
}
