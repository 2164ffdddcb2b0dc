using System.CommandLine;
using InForce.App.Capture;
using InForce.App.Reading;
using InForce.Capture;
using InForce.Cli.Hosting;
using InForce.Core.Documents;

namespace InForce.Cli.Commands;

/// <summary><c>inforce times DOCS.jsonl</c>: every expression of time, what it says and what it resolves to.</summary>
internal static class TimesCommand
{
    private static readonly OutputFormat[] s_formats = [OutputFormat.Text, OutputFormat.Jsonl];

    public static Command Build(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Documents: files, folders, globs, - for standard input" };
        Option<string?> format = Format.Option(s_formats);
        var command = new Command("times", "Expressions of time with the dates they resolve to") { paths, format };
        command.SetAction(parsed => Each(host, parsed.GetValue(paths) ?? [], Writer(host, Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, s_formats))));
        return command;
    }

    private static Action<Document> Writer(Host host, OutputFormat format) => document =>
    {
        foreach (TimeLine line in TimesOfDocuments.Of(document))
        {
            host.Out.WriteLine(format == OutputFormat.Jsonl ? TimesOfDocuments.Json(line) : Text(line));
        }
    };

    private static string Text(TimeLine line) =>
        $"{line.Doc}:{line.Start}  {line.Text.ReplaceLineEndings(" ")}  {line.Edtf ?? "open"}  {line.TimexType} {line.TimexValue}{(line.TimexMod is null ? "" : " " + line.TimexMod)}{(line.Check == "conflicts" ? "  weekday conflicts" : "")}";

    private static int Each(Host host, string[] paths, Action<Document> write)
    {
        int refused = 0;
        foreach (CaptureOutcome outcome in new DocumentSource(() => host.In).Read(paths))
        {
            switch (outcome)
            {
                case CaptureOutcome.Captured captured:
                    write(captured.Document.Document);
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
}
