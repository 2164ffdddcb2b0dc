using System.CommandLine;
using InForce.App.Record;
using InForce.Cli.Hosting;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce record …</c>: the record as a whole, and its documents as captured.</summary>
internal static class RecordCommand
{
    public static Command Build(Host host) => new("record", "Compare, copy, save and restore whole records; versions, originals and removal of documents")
    {
        Hash(host), RecordMoves.Copy(host), RecordMoves.Backup(host), RecordMoves.Restore(host), RecordMoves.Remove(host),
        RecordVersions.Versions(host), RecordVersions.Original(host), RecordRetention.Discard(host),
    };

    private static Command Hash(Host host)
    {
        Option<string?> record = RecordOptions.Record();
        Option<string?> knownAt = RecordOptions.KnownAt();
        var command = new Command("hash", "SHA-256 of the canonical export, without transaction times and log") { record, knownAt };
        command.SetAction(parsed =>
        {
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            host.Out.WriteLine(RecordExport.Hash(store, RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt))));
            return ExitCode.Done;
        });
        return command;
    }
}
