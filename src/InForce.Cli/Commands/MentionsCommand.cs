using System.CommandLine;
using System.Text;
using InForce.App.Reading;
using InForce.Cli.Hosting;
using InForce.Core.Documents;
using InForce.Reading;
using InForce.Reading.Mentions;

namespace InForce.Cli.Commands;

/// <summary><c>inforce mentions DOCS.jsonl</c>: what documents name.</summary>
internal static class MentionsCommand
{
    public static Command Build(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Documents: files, folders, globs, - for standard input" };
        var command = new Command("mentions", "States and what stands for them, organs, persons, treaties, weapons, outlets") { paths };
        command.SetAction((parsed, cancel) => Task.FromResult(Documents.Each(host, parsed.GetValue(paths) ?? [], document => Write(host, document), cancel)));
        return command;
    }

    private static void Write(Host host, Document document)
    {
        foreach (Mention mention in ReadingPipeline.Shared.Mentions(document))
        {
            host.Out.WriteLine(Encoding.UTF8.GetString(MentionLine.Write(document, mention).Span));
        }
    }
}
