using System.CommandLine;
using InForce.Cli.Commands.Accounts;
using InForce.Cli.Commands.Law;
using InForce.Cli.Commands.Record;
using InForce.Cli.Commands.Record.Review;
using InForce.Cli.Commands.Work;
using InForce.Cli.Hosting;
using InForce.Cli.Hosting.Settings;

namespace InForce.Cli.Commands;

/// <summary>Every command by its first word. Only the one asked for is built, so that a quick answer pays for no other.</summary>
internal static class Catalogue
{
    /// <summary>Understood by every command.</summary>
    public const string ConfigOption = "--config";

    /// <summary>In the order of the help text. One line a command; keep each group together.</summary>
    private static readonly (string Name, Func<Host, Command> Build)[] s_commands =
    [
        // law
        ("status", StatusCommand.Build),
        ("parties", PartiesCommand.Build),
        ("effect", EffectCommand.Build),
        ("deadlines", DeadlinesCommand.Build),
        ("treaty", TreatyCommand.Build),
        ("law", LawCommand.Build),
        // reading
        ("capture", CaptureCommand.Build),
        ("scan", ScanCommand.Build),
        ("fetch", FetchCommand.Build),
        ("watch", WatchCommand.Build),
        ("parse", ParseCommand.Build),
        ("read", ReadCommand.Build),
        ("mentions", MentionsCommand.Build),
        ("times", TimesCommand.Build),
        ("quotes", QuotesCommand.Build),
        ("factuality", FactualityCommand.Build),
        ("codes", CodesCommand.Build),
        // record
        ("add", AddCommand.Build),
        ("relate", RelateCommand.Build),
        ("timeline", TimelineCommand.Build),
        ("origins", OriginsCommand.Build),
        ("disagreements", DisagreementsCommand.Build),
        ("brief", BriefCommand.Build),
        ("export", ExportCommand.Build),
        ("search", SearchCommand.Build),
        ("check", CheckCommand.Build),
        ("review", ReviewCommand.Build),
        ("log", LogCommand.Build),
        ("record", RecordCommand.Build),
        ("account", AccountCommand.Build),
        ("queue", QueueCommand.Build),
        ("worker", WorkerCommand.Build),
        // the whole
        ("demo", DemoCommand.Build),
        ("serve", ServeCommand.Build),
        ("mcp", McpCommand.Build),
        ("config", ConfigCommand.Build),
        ("health", HealthCommand.Build),
    ];

    /// <summary>The tree for these arguments: one command where the first word names it, else all (for help and suggestions).</summary>
    public static RootCommand For(string[] arguments, Host host)
    {
        var root = new RootCommand("InForce: what weapons treaties are in force for whom, and what the papers say about it.");
        root.Options.Add(new Option<string?>(ConfigOption) { Description = $"Configuration file (default: {Configuration.FileVariable}; see docs/operations.md)", HelpName = "FILE", Recursive = true });
        string first = arguments.Length > 0 ? arguments[0] : string.Empty;
        bool known = false;
        foreach ((string name, _) in s_commands)
        {
            known |= name == first;
        }

        foreach ((string name, Func<Host, Command> build) in s_commands)
        {
            if (!known || name == first)
            {
                root.Subcommands.Add(build(host));
            }
        }

        return root;
    }
}
