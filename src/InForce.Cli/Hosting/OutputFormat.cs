using System.CommandLine;
using InForce.Core.Problems;

namespace InForce.Cli.Hosting;

/// <summary>How a command prints its answer.</summary>
internal enum OutputFormat
{
    Text,
    Json,
    Jsonl,
    Csv,
    Ics,
}

/// <summary>The <c>--format</c> option, with the formats one command knows.</summary>
internal static class Format
{
    /// <param name="allowed">Formats this command can print.</param>
    public static Option<string?> Option(params OutputFormat[] allowed) => new("--format")
    {
        Description = "Output as " + Names(allowed, ", ") + " (default: text on a terminal)",
        HelpName = Names(allowed, "|"),
    };

    /// <param name="whenPiped">Default where output is no terminal: jsonl for lists, json for one answer.</param>
    /// <exception cref="BadInputException">The format is none of <paramref name="allowed"/>.</exception>
    public static OutputFormat Choose(Host host, string? given, OutputFormat whenPiped, params OutputFormat[] allowed)
    {
        if (given is null)
        {
            return host.OutIsTerminal && Array.IndexOf(allowed, OutputFormat.Text) >= 0 ? OutputFormat.Text : whenPiped;
        }

        foreach (OutputFormat format in allowed)
        {
            if (string.Equals(NameOf(format), given, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        throw new UsageException($"--format: '{given}' is not printed here; choose one of {Names(allowed, ", ")}");
    }

    private static string Names(OutputFormat[] formats, string between)
    {
        string[] names = new string[formats.Length];
        for (int i = 0; i < formats.Length; i++)
        {
            names[i] = NameOf(formats[i]);
        }

        return string.Join(between, names);
    }

    private static string NameOf(OutputFormat format) => format switch
    {
        OutputFormat.Text => "text",
        OutputFormat.Json => "json",
        OutputFormat.Jsonl => "jsonl",
        OutputFormat.Csv => "csv",
        OutputFormat.Ics => "ics",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
