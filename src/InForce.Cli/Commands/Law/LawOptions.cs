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

    public static Option<string?> Record() => new("--record")
    {
        Description = "The record whose added acts count too (default: INFORCE_RECORD, else ./inforce.db where there is one)",
    };

    /// <summary>The registry asked for, with the acts that users added to the record above it.</summary>
    public static LawDesk Desk(Host host, ParseResult parsed, Option<string?> laws, Option<string?> record) =>
        Desk(host, parsed.GetValue(laws), parsed.GetValue(record));

    /// <summary>As the other, with the values as they were written.</summary>
    public static LawDesk Desk(Host host, string? laws, string? record)
    {
        string address = record ?? host.DefaultRecord;
        return File.Exists(address) || address.StartsWith("postgres", StringComparison.Ordinal)
            ? LawDesk.Open(laws, UserActs.At(address, host.Now))
            : record is null
                ? LawDesk.Open(laws)
                : throw new Core.Problems.BadInputException(address, "there is no record here", "make one with 'inforce add PATH…' or 'inforce law act add …'");
    }
}
