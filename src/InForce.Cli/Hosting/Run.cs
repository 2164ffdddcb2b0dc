using System.CommandLine;
using InForce.Core.Problems;

namespace InForce.Cli.Hosting;

/// <summary>Turns a command's failures into one line and the exit code of the contract.</summary>
internal static class Run
{
    /// <param name="tree">The commands; their actions throw, and catching is done here once.</param>
    public static async Task<int> Async(RootCommand tree, string[] arguments, Host host, CancellationToken cancel)
    {
        ParseResult parsed = tree.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await host.Error.WriteLineAsync($"inforce: {OneLine(Complaint(parsed))}; see 'inforce {HelpOf(parsed)}--help'");
            return ExitCode.Usage;
        }

        var settings = new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false };
        try
        {
            int code = await parsed.InvokeAsync(settings, cancel);
            await host.Out.FlushAsync(cancel);
            return code;
        }
        catch (Exception e) when (CodeOf(e) is { } failure)
        {
            await FlushQuietlyAsync(host.Out);
            await host.Error.WriteLineAsync("inforce: " + OneLine(e.Message));
            return failure;
        }
    }

    /// <summary>The first thing that is wrong; an unknown first word is named rather than called a missing command.</summary>
    private static string Complaint(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens is [{ } word, ..]
            ? $"'{word}' is no command"
            : parsed.Errors[0].Message.TrimEnd('.');

    private static string HelpOf(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ";

    private static int? CodeOf(Exception e) => e switch
    {
        UsageException => ExitCode.Usage,
        BadInputException or DataFaultException => ExitCode.BadInput,
        EnvironmentFaultException or IOException or UnauthorizedAccessException => ExitCode.Environment,
        OperationCanceledException => 130,
        _ => null,
    };

    /// <summary>A reader that closed the pipe (<c>inforce … | head</c>) is no failure of ours.</summary>
    private static async Task FlushQuietlyAsync(TextWriter output)
    {
        try
        {
            await output.FlushAsync();
        }
        catch (IOException)
        {
            // The other end is gone; the exit code still tells.
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
