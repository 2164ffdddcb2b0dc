using System.CommandLine;
using System.Globalization;
using System.Text;
using InForce.App.Scanning;
using InForce.Capture.Scanning;
using InForce.Cli.Hosting;
using InForce.Core.Problems;

namespace InForce.Cli.Commands;

/// <summary><c>inforce scan WARC…</c>: sifts archives for pages worth parsing, near the speed of unpacking them.</summary>
internal static class ScanCommand
{
    public static Command Build(Host host)
    {
        var archives = new Argument<string[]>("WARC") { Arity = ArgumentArity.OneOrMore, Description = "Web archives, packed or not" };
        var terms = new Option<string?>("--terms") { Description = "Term groups of your own: columns group and terms, or a plain list" };
        var state = new Option<string?>("--state") { Description = "Where the scan's state is kept, to stop and take it up again" };
        var folder = new Option<string?>("--out", "-o") { Description = "Folder for the candidates: their list and an archive of their records" };
        var command = new Command("scan", "Sift web archives for pages worth parsing") { archives, terms, state, folder };
        command.SetAction((parsed, cancel) =>
        {
            ScanTerms chosen = parsed.GetValue(terms) is { } file ? ScanTerms.Parse(file, ReadTerms(file)) : ScanTerms.Shipped;
            var scan = new ScanArchives(chosen, Math.Max(1, System.Environment.ProcessorCount));
            var progress = new ProgressLine(host);
            ScanCounts counts = Scan(host, scan, parsed.GetValue(archives)!, parsed.GetValue(folder), parsed.GetValue(state), progress, cancel);
            progress.End();
            host.Error.WriteLine("inforce: " + Summary(counts));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>With a folder the candidates go there; with a state alone they wait beside it and are printed once, at the end; else at once.</summary>
    private static ScanCounts Scan(Host host, ScanArchives scan, string[] archives, string? folder, string? state, ProgressLine progress, CancellationToken cancel)
    {
        if (folder is null && state is null)
            return scan.Run(archives, line => host.Out.Write(Encoding.UTF8.GetString(line.Span)), progress.Show, cancel);
        string spool = folder ?? state + ".candidates";
        ScanCounts counts = scan.Keep(archives, spool, state ?? Path.Combine(spool, "scan-state.json"), progress.Show, cancel);
        if (folder is null)
            foreach (string line in File.ReadLines(Path.Combine(spool, ScanArchives.ListName))) host.Out.WriteLine(line);
        return counts;
    }

    private static string ReadTerms(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(file, "the terms cannot be read", "check the path and its permissions", e);
        }
    }

    private static string Summary(ScanCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Records} records, {counts.Candidates} candidates; passed over: {counts.WithoutTerms} without the terms, {counts.OtherMedia} of other media, {counts.OtherRecords} that hold no document, {counts.TooLarge} too large; {counts.Damaged} damaged");
}
