using System.Diagnostics;
using InForce.Cli.Tests.Program;

namespace InForce.Cli.Tests.Record.Killed;

/// <summary>The built program, killed with -9 at a moment of its work: no handler of its own runs.</summary>
internal static class KilledProgram
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs until <paramref name="after"/> at most, counted from its start; null lets it end.</summary>
    public static Run Start(string folder, TimeSpan? after, params string[] arguments)
    {
        ProcessStartInfo start = BuiltProgram.StartOf(arguments);
        (start.WorkingDirectory, start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (folder, true, true, true);
        start.Environment["INFORCE_NOW"] = "2026-03-01T12:00:00Z";
        long began = TimeProvider.System.GetTimestamp();
        TimeSpan? first = null;
        var lines = new List<string>();
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        bool ended = process.WaitForExit(after ?? s_limit);
        if (!ended)
        {
            process.Kill();
        }

        process.WaitForExit();
        TimeSpan took = TimeProvider.System.GetElapsedTime(began);
        return new Run(ended ? process.ExitCode : null, [.. lines], first ?? took, took);

        void Keep(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null)
            {
                return;
            }

            lock (lines)
            {
                first ??= TimeProvider.System.GetElapsedTime(began);
                lines.Add(line.Data);
            }
        }
    }
}

/// <param name="Code">Null when it was killed.</param>
/// <param name="Acknowledged">Lines on either stream, in order for each of them.</param>
/// <param name="First">From the start to the first line.</param>
/// <param name="Took">From the start to the end.</param>
internal sealed record Run(int? Code, string[] Acknowledged, TimeSpan First, TimeSpan Took);
