using System.Diagnostics;
using InForce.Testing;

namespace InForce.Cli.Tests.Program;

/// <summary>The program as a user starts it: a process with arguments, streams and an exit code.</summary>
internal static class BuiltProgram
{
    /// <summary>How a process of it starts: what <c>./inforce</c> made for its users where that is as new as this build, else this build's own.</summary>
    /// <remarks>The build's own stands in its own folder: what is copied beside the tests lacks the native parts of this machine.</remarks>
    public static IReadOnlyList<string> Command { get; } = CommandOf(
        RepositoryRoot.File("artifacts", "app"), RepositoryRoot.File("artifacts", "bin", "InForce.Cli", "release", "inforce.dll"));

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs to the end in <paramref name="folder"/> with the clock set to 2026-03-01.</summary>
    public static Answer Run(string folder, params string[] arguments) => Given(null, folder, arguments);

    /// <summary>Runs with <paramref name="input"/> on standard input; null closes it at once.</summary>
    public static Answer Given(string? input, string folder, params string[] arguments) => Start([.. Command, .. arguments], folder, input);

    /// <summary>Runs as a user whom file permissions stop: root gives up its right to pass them over.</summary>
    public static Answer Unprivileged(string folder, params string[] arguments) => Environment.UserName == "root"
        ? Start(["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", .. Command, .. arguments], folder, null)
        : Run(folder, arguments);

    /// <summary>Runs with one more variable in its environment.</summary>
    public static Answer With((string Name, string Value) variable, string folder, params string[] arguments) =>
        Start([.. Command, .. arguments], folder, null, variable);

    /// <summary>A process of it with these arguments, to be set up further.</summary>
    public static ProcessStartInfo StartOf(params string[] arguments) => new(Command[0], [.. Command.Skip(1), .. arguments]);

    private static string[] CommandOf(string app, string build)
    {
        string program = Path.Combine(app, OperatingSystem.IsWindows() ? "inforce.exe" : "inforce"), stamp = Path.Combine(app, ".built");
        return File.Exists(program) && File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) >= File.GetLastWriteTimeUtc(build) ? [program] : ["dotnet", build];
    }

    private static Answer Start(string[] command, string folder, string? input, (string Name, string Value)? variable = null)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["INFORCE_NOW"] = "2026-03-01T12:00:00Z";
        start.Environment.Remove("INFORCE_RECORD");
        if (variable is var (name, value))
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.Write(input);
        }

        process.StandardInput.Close();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(string.Join(' ', command));
        }

        return new Answer(process.ExitCode, output.Result, error.Result);
    }
}

/// <param name="Output">Standard output: data only.</param>
/// <param name="Error">Standard error: progress, remarks, failures.</param>
internal sealed record Answer(int Code, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
