using System.Diagnostics;

namespace InForce.Benchmarks.Team;

/// <summary>The program as it is built for its users, started as a process of its own.</summary>
internal static class BuiltProgram
{
    private static string File { get; } = Path.Combine(Folders.Repository, "artifacts", "app", "inforce");

    /// <returns>Standard output, without the last line end.</returns>
    /// <exception cref="InvalidOperationException">It ended with anything but 0.</exception>
    public static string Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.TrimEnd() : throw new InvalidOperationException($"inforce {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
    }

    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(File, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
