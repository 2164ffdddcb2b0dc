using System.CommandLine;
using InForce.App.Reading;
using InForce.Cli.Hosting;
using InForce.Core.Documents;

namespace InForce.Cli.Commands;

/// <summary><c>inforce quotes DOCS.jsonl</c>: who says what, by which words.</summary>
internal static class QuotesCommand
{
    private static readonly OutputFormat[] s_formats = [OutputFormat.Text, OutputFormat.Jsonl];

    public static Command Build(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Documents: files, folders, globs, - for standard input" };
        Option<string?> format = Format.Option(s_formats);
        var command = new Command("quotes", "Who says what: source, cue and content of every attribution") { paths, format };
        command.SetAction(parsed => Documents.Each(host, parsed.GetValue(paths) ?? [], Writer(host, Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, s_formats))));
        return command;
    }

    private static Action<Document> Writer(Host host, OutputFormat format) => document =>
    {
        foreach (QuoteLine line in QuotesOfDocuments.Of(document))
        {
            host.Out.WriteLine(format == OutputFormat.Jsonl ? QuotesOfDocuments.Json(line) : Text(line, document.Text));
        }
    };

    private static string Text(QuoteLine line, string text) =>
        $"{line.Doc}:{line.Content[0]}  {Words(line.Source, text)} | {Words(line.Cue, text)} | {Words(line.Content, text)}".ReplaceLineEndings(" ");

    private static string Words(int[]? span, string text) => span is [var start, var end] ? text[start..end] : "-";
}
