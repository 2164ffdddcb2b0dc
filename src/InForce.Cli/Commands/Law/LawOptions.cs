using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Hosting;

namespace InForce.Cli.Commands.Law;

/// <summary>Options that every law command shares.</summary>
internal static class LawOptions
{
    public static Option<string?> Laws() => new("--laws") { Description = "Another registry folder than the shipped one", HelpName = "DIR" };

    public static Option<string?> On() => new("--on") { Description = "The day asked about (default: today, UTC)", HelpName = "D" };

    public static Option<string?> KnownAt() => new("--known-at") { Description = "Only acts known by then count (default: now)", HelpName = "T" };

    public static DateOnly DayOf(ParseResult parsed, Option<string?> option, DateOnly otherwise) =>
        parsed.GetValue(option) is { } text ? Instants.ParseDay(text, option.Name) : otherwise;

    public static DateOnly? DayOf(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text ? Instants.ParseDay(text, option.Name) : null;

    public static DateTimeOffset InstantOf(ParseResult parsed, Option<string?> option, DateTimeOffset otherwise) =>
        parsed.GetValue(option) is { } text ? Instants.Parse(text, option.Name) : otherwise;

    public static LawDesk Desk(ParseResult parsed, Option<string?> laws) => LawDesk.Open(parsed.GetValue(laws));
}
