using System.CommandLine;
using System.Globalization;
using InForce.App.Capture;
using InForce.App.Fetching;
using InForce.App.Record;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Remote.Fetching;
using InForce.Store;

namespace InForce.Cli.Commands;

/// <summary><c>inforce watch FEED|FOLDER…</c>: looks again and again, and adds to the record what is new.</summary>
internal static class WatchCommand
{
    public static Command Build(Host host)
    {
        var targets = new Argument<string[]>("TARGET") { Arity = ArgumentArity.OneOrMore, Description = "Folders; addresses of feeds, pages or OPML lists" };
        Option<string> folder = FetchCommand.Folder();
        Option<bool> allowPrivate = FetchCommand.AllowPrivate();
        Option<int> entries = FetchCommand.Entries();
        var every = new Option<int>("--every") { Description = "Minutes between two looks", DefaultValueFactory = _ => 15 };
        var rounds = new Option<int?>("--rounds") { Description = "Stop after so many looks (default: never)" };
        Option<string?> record = RecordOptions.Record(), who = RecordOptions.Who();
        var command = new Command("watch", "Watch feeds and folders, and add what is new to the record") { targets, folder, allowPrivate, entries, every, rounds, record, who };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(every) < 1) throw new UsageException("--every: give at least one minute");
            using Fetcher fetcher = FetchCommand.FetcherOf(host, parsed.GetValue(allowPrivate));
            using RecordStore store = RecordOptions.Open(host, parsed.GetValue(record));
            var watch = new Watch(host, new FetchPages(fetcher, parsed.GetValue(folder)!, parsed.GetValue(entries), host.Clock), store, RecordOptions.WhoOf(host, parsed.GetValue(who)));
            for (int round = 1; ; round++)
            {
                await watch.LookAsync(parsed.GetValue(targets)!, cancel);
                if (round == parsed.GetValue(rounds)) return ExitCode.Done;
                await Task.Delay(TimeSpan.FromMinutes(parsed.GetValue(every)), host.Clock, cancel);
            }
        });
        return command;
    }

    /// <summary>What is remembered from look to look.</summary>
    private sealed class Watch(Host host, FetchPages fetch, RecordStore store, string who)
    {
        private readonly WatchFolders _folders = new();

        public async Task LookAsync(string[] targets, CancellationToken cancel)
        {
            var found = new List<string>(_folders.Look(targets.Where(Directory.Exists)));
            if (await fetch.RunAsync(targets.Where(t => !Directory.Exists(t)), line => FetchCommand.Print(host, line), cancel) is { } archive) found.Add(archive);
            if (found.Count == 0) return;
            AddReport report = new AddDocuments(store, RecordReader.Shipped).Add(new DocumentSource(), found, host.Now, who, cancel);
            foreach (string refusal in report.Refused) host.Error.WriteLine("inforce: " + refusal);
            host.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"inforce: {report.New} new, {report.Known} known, {report.Changed} changed, {report.Refused.Count} refused; {report.Statements} statements"));
        }
    }
}
