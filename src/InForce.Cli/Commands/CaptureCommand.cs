using System.CommandLine;
using System.Text;
using InForce.App.Capture;
using InForce.Capture;
using InForce.Cli.Hosting;

namespace InForce.Cli.Commands;

/// <summary><c>inforce capture PATH…</c>: clean text and metadata of pages, papers, mail, feeds and archives.</summary>
internal static class CaptureCommand
{
    public static Command Build(Host host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Files, folders, globs, - for standard input" };
        var manifest = new Option<string?>("--manifest") { Description = "Addresses of saved pages: [{id, url, raw}]" };
        Option<string?> format = Format.Option(OutputFormat.Text, OutputFormat.Jsonl);
        var command = new Command("capture", "Clean text and publication facts of any page, paper, mail, feed or archive") { paths, manifest, format };
        command.SetAction(parsed =>
        {
            OutputFormat chosen = Format.Choose(host, parsed.GetValue(format), OutputFormat.Jsonl, OutputFormat.Text, OutputFormat.Jsonl);
            PageManifest? addresses = parsed.GetValue(manifest) is { } file ? PageManifest.Load(file) : null;
            var source = new DocumentSource(() => host.In, addresses);
            return Print(host, source.Read(parsed.GetValue(paths)!), chosen);
        });
        return command;
    }

    private static int Print(Host host, IEnumerable<CaptureOutcome> outcomes, OutputFormat format)
    {
        int refused = 0;
        using IEnumerator<CaptureOutcome> each = outcomes.GetEnumerator();
        while (each.MoveNext())
        {
            if (!Printed(host, each.Current, format)) refused++;
        }

        return refused == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    /// <summary>False for a refusal, which is told on standard error.</summary>
    private static bool Printed(Host host, CaptureOutcome outcome, OutputFormat format)
    {
        switch (outcome)
        {
            case CaptureOutcome.Captured captured:
                Print(host.Out, captured.Document, format);
                return true;
            case CaptureOutcome.Refused refusal:
                host.Error.WriteLine("inforce: " + refusal.Message);
                return false;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Print(TextWriter to, CapturedDocument captured, OutputFormat format)
    {
        if (format == OutputFormat.Jsonl)
        {
            CaptureLine.Write(to, captured);
            to.WriteLine();
            return;
        }

        to.WriteLine(AsText(captured));
    }

    private static string AsText(CapturedDocument captured)
    {
        var text = new StringBuilder();
        text.Append("== ").AppendLine(captured.Path);
        void Line(string name, string? value)
        {
            if (value is not null) text.Append(name.PadRight(11)).AppendLine(value);
        }

        Line("title", captured.Document.Title);
        Line("byline", captured.Document.Byline);
        Line("publisher", captured.Document.Publisher);
        Line("published", captured.Document.Published is { } day ? $"{day} ({CaptureLine.GradeName(captured.PublishedGrade)}: {captured.PublishedBasis})" : "no day found");
        Line("modified", captured.Modified);
        Line("language", captured.Document.Lang);
        Line("address", captured.Document.Url);
        foreach (string warning in captured.Warnings) Line("warning", warning);
        return text.AppendLine().AppendLine(captured.Document.Text).ToString();
    }
}
