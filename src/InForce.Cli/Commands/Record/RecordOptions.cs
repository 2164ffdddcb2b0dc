using System.CommandLine;
using InForce.App.Law;
using InForce.Cli.Hosting;
using InForce.Cli.Hosting.Settings;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary>Options every Record command shares.</summary>
internal static class RecordOptions
{
    public static Option<string?> Record() => new("--record") { Description = "The record: FILE.db or postgres://… (default: INFORCE_RECORD, else ./inforce.db)" };

    public static Option<string?> KnownAt() => new("--known-at") { Description = "As known at this instant, or at the end of this day, in UTC (default: now)" };

    public static Option<string?> Who() => new("--by") { Description = "Who does it (default: the user of this machine)" };

    public static string AddressOf(Host host, string? given) => given ?? host.DefaultRecord;

    /// <summary>Opens the record, making it where there is none.</summary>
    public static RecordStore Open(Host host, string? given) => RecordStore.Open(AddressOf(host, given));

    /// <summary>Opens a record that must be there already.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public static RecordStore OpenExisting(Host host, string? given)
    {
        string address = AddressOf(host, given);
        return RecordStore.Exists(address)
            ? RecordStore.Open(address)
            : throw new BadInputException(address, "there is no record here", "make one with 'inforce add PATH…', or name another with --record");
    }

    public static DateTimeOffset KnownAtOf(Host host, string? given) => given is null ? host.Now : Instants.Parse(given, "--known-at");

    public static string WhoOf(Host host, string? given) =>
        given ?? host.Settings.Text(KnownSettings.User) ?? host.Environment("USER") ?? host.Environment("USERNAME") ?? "unnamed";

    /// <summary>The registry asked for, with the acts that users added to the record above it.</summary>
    public static LawDesk Law(IRecordStore store, string? laws, DateTimeOffset knownAt) => LawDesk.Open(laws, UserActs.Of(store, knownAt));
}
