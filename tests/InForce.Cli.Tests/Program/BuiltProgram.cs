using System.Diagnostics;

namespace InForce.Cli.Tests.Program;

/// <summary>The program as a user starts it: a process with arguments, streams and an exit code.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs to the end in <paramref name="folder"/> with the clock set to 2026-03-01.</summary>
    public static Answer Run(string folder, params string[] arguments) => Run(folder, null, arguments);

    public static Answer Run(string folder, string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "inforce.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["INFORCE_NOW"] = "2026-03-01T12:00:00Z";
        start.Environment.Remove("INFORCE_RECORD");
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
            throw new TimeoutException("inforce " + string.Join(' ', arguments));
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
