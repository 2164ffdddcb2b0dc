using System.CommandLine;
using InForce.App.Record;
using InForce.Cli.Hosting;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce record remove|copy|backup|restore</c>.</summary>
internal static class RecordMoves
{
    public static Command Remove(Host host)
    {
        var document = new Argument<string>("DOC") { Description = "A document's id" };
        var reason = new Option<string>("--reason") { Description = "Why, for the log", HelpName = "TEXT", Required = true };
        Option<string?> by = RecordOptions.Who(), record = RecordOptions.Record();
        var knownAt = new Option<string?>("--known-at") { Description = "From when it is gone: an instant, or the end of a day, in UTC (default: now)", HelpName = "T" };
        var command = new Command("remove", "Takes a document out from now on; what was known before stays as it was, and the log keeps all") { document, reason, by, record, knownAt };
        command.SetAction(parsed =>
        {
            string id = parsed.GetValue(document)!;
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            bool removed = store.Remove(id, RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt)), RecordOptions.WhoOf(host, parsed.GetValue(by)), parsed.GetValue(reason)!);
            if (!removed && store.Versions(id, DateTimeOffset.MaxValue).Count == 0)
            {
                throw new BadInputException("DOC", $"the record knows no document '{id}'", "the ids are in 'inforce timeline' and on the desk's page of sources");
            }

            host.Error.WriteLine(removed ? $"inforce: {id} removed; adding it again brings it back" : $"inforce: {id} was removed before; nothing changed");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Copy(Host host)
    {
        var from = new Argument<string>("A") { Description = "The record to copy: FILE.db or postgres://…" };
        var to = new Argument<string>("B") { Description = "A new or empty record: FILE.db or postgres://…" };
        Option<bool> accounts = Accounts();
        var command = new Command("copy", "Copies a record, both clocks and log as they are, from one database to another") { from, to, accounts };
        command.SetAction(parsed =>
        {
            using RecordStore source = RecordOptions.OpenExisting(host, parsed.GetValue(from)!);
            using RecordStore target = RecordStore.Open(parsed.GetValue(to)!);
            source.CopyTo(target, parsed.GetValue(accounts));
            host.Out.WriteLine(RecordExport.Hash(target, host.Now));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Backup(Host host)
    {
        var file = new Argument<string>("FILE") { Description = "Where to write it; never over a file that is there" };
        Option<string?> record = RecordOptions.Record();
        Option<bool> accounts = Accounts();
        var command = new Command("backup", "The whole record as one file, as of one moment, while others read and write") { file, accounts, record };
        command.SetAction(parsed =>
        {
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            store.Backup(parsed.GetValue(file)!, parsed.GetValue(accounts));
            host.Out.WriteLine(RecordExport.Hash(store, host.Now));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Restore(Host host)
    {
        var file = new Argument<string>("FILE") { Description = "As 'record backup' wrote it" };
        Option<string?> record = RecordOptions.Record();
        var command = new Command("restore", "Fills a new or empty record from a backup, with accounts where it holds any; one that is cut off, altered or of a newer version is refused") { file, record };
        command.SetAction(parsed =>
        {
            string address = RecordOptions.AddressOf(host, parsed.GetValue(record)), path = parsed.GetValue(file)!;
            bool wasThere = RecordStore.Exists(address);
            try
            {
                using RecordStore store = RecordStore.Open(address);
                store.Restore(path);
                host.Out.WriteLine(RecordExport.Hash(store, host.Now));
                return ExitCode.Done;
            }
            catch (BadInputException) when (!wasThere)
            {
                File.Delete(address);
                throw;
            }
        });
        return command;
    }

    private static Option<bool> Accounts() => new("--accounts") { Description = "With accounts and tokens, passwords hashed as they are kept; guard what it makes accordingly" };
}
