using System.CommandLine;
using System.Text;
using InForce.App.Capture;
using InForce.App.Reading;
using InForce.Capture;
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
        command.SetAction((parsed, cancel) => Task.FromResult(Mentions(host, parsed.GetValue(paths) ?? [], cancel)));
        return command;
    }

    private static int Mentions(Host host, string[] paths, CancellationToken cancel)
    {
        int refused = 0;
        foreach (CaptureOutcome outcome in new DocumentSource(() => host.In).Read(paths))
        {
            cancel.ThrowIfCancellationRequested();
            if (outcome is CaptureOutcome.Refused refusal)
            {
                refused++;
                host.Error.WriteLine("inforce: " + refusal.Message);
                continue;
            }

            Document document = ((CaptureOutcome.Captured)outcome).Document.Document;
            foreach (Mention mention in ReadingPipeline.Shared.Mentions(document))
            {
                host.Out.WriteLine(Encoding.UTF8.GetString(MentionLine.Write(document, mention).Span));
            }
        }

        return refused == 0 ? ExitCode.Done : ExitCode.BadInput;
    }
}
