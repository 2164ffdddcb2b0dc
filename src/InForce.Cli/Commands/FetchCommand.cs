using System.CommandLine;
using System.Text;
using InForce.App.Fetching;
using InForce.Cli.Hosting;
using InForce.Remote.Fetching;

namespace InForce.Cli.Commands;

/// <summary><c>inforce fetch URL|FEED|OPML…</c>: bounded, polite download into web archives.</summary>
internal static class FetchCommand
{
    public static Command Build(Host host)
    {
        var targets = new Argument<string[]>("TARGET") { Arity = ArgumentArity.OneOrMore, Description = "Addresses of pages, feeds or OPML lists; OPML files" };
        Option<string> folder = Folder();
        Option<bool> allowPrivate = AllowPrivate();
        Option<int> entries = Entries();
        var command = new Command("fetch", "Fetch pages, feeds and lists of feeds into a web archive") { targets, folder, allowPrivate, entries };
        command.SetAction(async (parsed, cancel) =>
        {
            using Fetcher fetcher = FetcherOf(host, parsed.GetValue(allowPrivate));
            bool refused = false;
            var fetch = new FetchPages(fetcher, parsed.GetValue(folder)!, parsed.GetValue(entries), host.Clock);
            await fetch.RunAsync(parsed.GetValue(targets)!, line => refused |= Print(host, line), cancel);
            return refused ? ExitCode.BadInput : ExitCode.Done;
        });
        return command;
    }

    public static Option<string> Folder() => new("--out", "-o") { Description = "Folder for the archives", DefaultValueFactory = _ => "./captures" };

    public static Option<bool> AllowPrivate() => new("--allow-private") { Description = "Also fetch from loopback, private and link-local addresses" };

    public static Option<int> Entries() => new("--entries") { Description = "Pages fetched of one feed at most", DefaultValueFactory = _ => 100 };

    public static Fetcher FetcherOf(Host host, bool allowPrivate) => new(new FetchLimits { AllowPrivate = allowPrivate }, host.Clock);

    /// <returns>True when the address was refused.</returns>
    public static bool Print(Host host, FetchLine line)
    {
        host.Out.WriteLine(Encoding.UTF8.GetString(line.ToJson()));
        host.Out.Flush();
        if (line.Why is null) return false;
        host.Error.WriteLine($"inforce: {line.Address}: {line.Why}".ReplaceLineEndings(" "));
        return true;
    }
}
