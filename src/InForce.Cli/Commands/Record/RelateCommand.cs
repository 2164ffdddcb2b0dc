using System.CommandLine;
using InForce.App.Capture;
using InForce.App.Law;
using InForce.App.Record;
using InForce.Cli.Commands.Law;
using InForce.Cli.Hosting;
using InForce.Record;
using InForce.Record.Laws;

namespace InForce.Cli.Commands.Record;

/// <summary><c>inforce relate DOCS.jsonl</c>: how documents relate, without a record.</summary>
internal static class RelateCommand
{
    public static Command Build(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Documents: files, folders, globs, - for standard input" };
        var statements = new Option<string?>("--statements") { Description = "Statements to use instead of reading the documents (JSONL)" };
        Option<string?> laws = LawOptions.Laws();
        Option<string?> knownAt = RecordOptions.KnownAt();
        var command = new Command("relate", "Stories, events, origins and contradictions of a set of documents, as JSON") { paths, statements, laws, knownAt };
        command.SetAction((parsed, cancel) =>
        {
            var law = new RegistryLaw(LawDesk.Open(parsed.GetValue(laws)).Engine, RecordOptions.KnownAtOf(host, parsed.GetValue(knownAt)));
            (Chronicle chronicle, IReadOnlyList<string> refused) = new RelateDocuments(RecordReader.Shipped, law).Tell(
                new DocumentSource(() => host.In), parsed.GetValue(paths)!, parsed.GetValue(statements), cancel);
            foreach (string refusal in refused)
            {
                host.Error.WriteLine("inforce: " + refusal);
            }

            host.Out.WriteLine(RelateDocuments.Json(chronicle));
            return Task.FromResult(refused.Count == 0 ? ExitCode.Done : ExitCode.BadInput);
        });
        return command;
    }
}
