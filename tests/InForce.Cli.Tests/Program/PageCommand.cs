namespace InForce.Cli.Tests.Program;

/// <summary>One command of a page of docs.</summary>
/// <param name="Prints">Words its output must hold; empty for any.</param>
internal sealed record PageCommand(string Line, string Prints)
{
    private const string Fence = "```";
    private const string Remark = "    # ";

    /// <summary>The lines of every fenced block of shell, in order; <c>cd</c> is where the next ones run.</summary>
    public static IEnumerable<PageCommand> In(string page)
    {
        bool inShell = false;
        foreach (string line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                inShell = line == Fence + "sh";
            }
            else if (inShell && line.Length > 0 && !line.StartsWith("cd ", StringComparison.Ordinal))
            {
                string[] parts = line.Split(Remark, 2);
                yield return new PageCommand(parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : string.Empty);
            }
        }
    }
}
