using System.CommandLine;
using InForce.App.Capture;
using InForce.App.Reading;
using InForce.Capture;
using InForce.Cli.Hosting;
using InForce.Core.Problems;
using InForce.Reading.Syntax;

namespace InForce.Cli.Commands;

/// <summary><c>inforce parse DOCS.jsonl</c> or <c>--conllu FILE</c>: tags, lemmas and trees as CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Build(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = "Documents: files, folders, globs, - for standard input" };
        var conllu = new Option<string?>("--conllu") { Description = "A CoNLL-U file (- for standard input) whose tokens and sentences are kept" };
        var command = new Command("parse", "Parts of speech, lemmas and dependency trees, as CoNLL-U") { paths, conllu };
        command.SetAction(parsed =>
        {
            string[] documents = parsed.GetValue(paths) ?? [];
            string? file = parsed.GetValue(conllu);
            if (documents.Length == 0 == file is null)
            {
                throw new UsageException("parse: give either documents or --conllu FILE");
            }

            return file is null ? Documents(host, documents) : Conllu(host, file);
        });
        return command;
    }

    private static int Documents(Host host, string[] paths)
    {
        int refused = 0;
        var parse = new ParseDocuments(EnglishSyntax.Shared);
        foreach (CaptureOutcome outcome in new DocumentSource(() => host.In).Read(paths))
        {
            switch (outcome)
            {
                case CaptureOutcome.Captured captured:
                    parse.Write(captured.Document.Document, host.Out);
                    break;
                case CaptureOutcome.Refused refusal:
                    refused++;
                    host.Error.WriteLine("inforce: " + refusal.Message);
                    break;
                default: throw new System.Diagnostics.UnreachableException();
            }
        }

        return refused == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static int Conllu(Host host, string file)
    {
        if (file != "-" && !File.Exists(file))
        {
            throw new BadInputException(file, "there is no such file", "give the path of a CoNLL-U file");
        }

        using var reader = new StreamReader(file == "-" ? host.In : File.OpenRead(file));
        new ParseDocuments(EnglishSyntax.Shared).Write(reader, file == "-" ? "standard input" : file, host.Out);
        return ExitCode.Done;
    }
}
