using System.Collections.Immutable;
using System.CommandLine;
using InForce.App.Record;
using InForce.Cli.Hosting;
using InForce.Core.Problems;
using InForce.Store;
using InForce.Store.Captures;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce record versions|original</c>: what was captured, when, and from which bytes.</summary>
internal static class RecordVersions
{
    public static Command Versions(Host host)
    {
        Argument<string> document = Document();
        Option<string?> record = RecordOptions.Record();
        Option<string?> knownAt = RecordOptions.KnownAt();
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("versions", "Every version of a document, and which evidence of the former one stands in it still") { document, record, knownAt, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            ImmutableArray<VersionStep> steps = VersionHistory.Of(store, parsed.GetValue(document)!, RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt)));
            foreach (VersionStep step in steps.IsEmpty ? throw Unknown(parsed.GetValue(document)!) : steps)
            {
                host.Out.WriteLine(chosen == OutputFormat.Text ? VersionLine.Text(step).TrimEnd() : VersionLine.Json(step));
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static Command Original(Host host)
    {
        Argument<string> document = Document();
        var file = new Option<string>("-o") { Description = "Where to write it; never over a file that is there", HelpName = "FILE", Required = true };
        Option<string?> record = RecordOptions.Record();
        Option<string?> knownAt = RecordOptions.KnownAt();
        var command = new Command("original", "The bytes a document was made from, exactly as captured") { document, file, record, knownAt };
        command.SetAction(parsed =>
        {
            string id = parsed.GetValue(document)!, path = parsed.GetValue(file)!;
            using RecordStore store = RecordOptions.OpenExisting(host, parsed.GetValue(record));
            DocumentVersion version = store.Versions(id, RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt))) is [.., var last] ? last : throw Unknown(id);
            Original original = version.Original is { } name && store.Original(name) is { } kept
                ? kept
                : throw NotKept(store, id, version);
            using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(original.Bytes.Span);
            }

            host.Error.WriteLine($"inforce: {original.MediaType}, SHA-256 {original.Sha256}, in {path}");
            return ExitCode.Done;
        });
        return command;
    }

    private static BadInputException NotKept(RecordStore store, string id, DocumentVersion version) =>
        version.Original is { } name && store.OriginalDiscardedAt(name) is { } at
            ? new BadInputException(id, $"the bytes of its original {name} were taken away on {at.UtcDateTime:yyyy-MM-dd} after their time; text, statements and quotes stay", "add the document again from its file to have them back")
            : new BadInputException(id, "no original of this version is kept", "add the document again from its file");

    private static Argument<string> Document() => new("DOC") { Description = "A document's id" };

    private static BadInputException Unknown(string id) =>
        new("DOC", $"the record knows no document '{id}' at that time", "the ids are in 'inforce timeline' and on the desk's page of sources");
}
