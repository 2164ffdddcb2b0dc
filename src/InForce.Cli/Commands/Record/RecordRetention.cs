using System.CommandLine;
using System.Globalization;
using InForce.Cli.Hosting;
using InForce.Store;
using InForce.Store.Captures;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce record discard</c>: how long the bytes of captures are kept.</summary>
internal static class RecordRetention
{
    public static Command Discard(Host host)
    {
        var age = new Option<string>("--older-than") { Description = "Originals of which no version became known for so many days", HelpName = "365d", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only says what would be taken away" };
        Option<string?> by = RecordOptions.Who(), record = RecordOptions.Record();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Json);
        var command = new Command("discard", "Takes away the captured bytes of old documents; their hashes, texts, statements and quotes stay, and the log tells of each") { age, dryRun, by, record, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Json, OutputFormat.Text, OutputFormat.Json);
            DateTimeOffset before = host.Now.AddDays(-Instants.ParseDays(parsed.GetValue(age)!, "--older-than"));
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            DiscardReport report = store.DiscardOriginals(before, host.Now, RecordOptions.WhoOf(host, parsed.GetValue(by)), parsed.GetValue(dryRun));
            host.Out.WriteLine(chosen == OutputFormat.Text
                ? string.Create(CultureInfo.InvariantCulture, $"{report.Originals} originals, {report.Bytes} bytes{(parsed.GetValue(dryRun) ? " would be taken away" : " taken away")}")
                : string.Create(CultureInfo.InvariantCulture, $"{{\"originals\":{report.Originals},\"bytes\":{report.Bytes},\"before\":\"{before.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\",\"dryRun\":{(parsed.GetValue(dryRun) ? "true" : "false")}}}"));
            if (!report.GaveBack)
            {
                host.Error.WriteLine("inforce: others are at the record; its space is given back by the next run");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
