using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using InForce.Cli.Commands;
using InForce.Core.Problems;

namespace InForce.Cli.Hosting;

/// <summary>Turns a command's failures into one line and the exit code of the contract.</summary>
internal static class Run
{
    /// <param name="tree">The commands; their actions throw, and catching is done here once.</param>
    /// <remarks>Not async itself: most commands are not, and a quick answer should pay for no state machine.</remarks>
    public static int Command(RootCommand tree, string[] arguments, Host host)
    {
        ParseResult parsed = tree.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            host.Error.WriteLine($"inforce: {OneLine(Complaint(parsed))}; see 'inforce {HelpOf(parsed)}--help'");
            return ExitCode.Usage;
        }

        host.Settings.From(parsed.GetValue<string?>(Catalogue.ConfigOption));
        var settings = new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        return Guarded(host, () => parsed.Action is AsynchronousCommandLineAction ? Stoppable(parsed, settings) : parsed.Invoke(settings));
    }

    /// <summary>Runs what may throw; a known failure becomes one line and its exit code.</summary>
    public static int Guarded(Host host, Func<int> command)
    {
        try
        {
            int code = command();
            host.Out.Flush();
            return code;
        }
        catch (Exception e) when (CodeOf(e) is { } failure)
        {
            FlushQuietly(host.Out);
            host.Error.WriteLine("inforce: " + OneLine(e.Message));
            return failure;
        }
    }

    /// <summary>The first thing that is wrong; an unknown first word is named rather than called a missing command.</summary>
    private static string Complaint(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens is [{ } word, ..]
            ? $"'{word}' is no command"
            : parsed.Errors[0].Message.TrimEnd('.');

    private static string HelpOf(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ";

    /// <summary>Ctrl+C, and a supervisor's SIGTERM, ask a long-running command to end by itself.</summary>
    private static int Stoppable(ParseResult parsed, InvocationConfiguration settings)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        using PosixSignalRegistration asked = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        return parsed.InvokeAsync(settings, stop.Token).GetAwaiter().GetResult();
    }

    private static int? CodeOf(Exception e) => e switch
    {
        UsageException => ExitCode.Usage,
        BadInputException or DataFaultException => ExitCode.BadInput,
        EnvironmentFaultException or IOException or UnauthorizedAccessException => ExitCode.Environment,
        OperationCanceledException => 130,
        _ => null,
    };

    /// <summary>A reader that closed the pipe (<c>inforce … | head</c>) is no failure of ours.</summary>
    private static void FlushQuietly(TextWriter output)
    {
        try
        {
            output.Flush();
        }
        catch (IOException)
        {
            // The other end is gone; the exit code still tells.
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
