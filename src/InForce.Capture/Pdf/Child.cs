using System.Diagnostics;

namespace InForce.Capture.Pdf;

/// <summary>How a child process ended.</summary>
internal enum ChildEnd
{
    Done,
    Failed,
    OutOfTime,
    TooMuchOutput,
    Absent,
}

/// <summary>Runs a program with bounds on time, memory and output. Nothing but its arguments and standard streams reaches it.</summary>
internal static class Child
{
    private const int MostMemoryKiB = 400 * 1024;

    /// <param name="arguments">Passed one by one, never through a shell's parsing.</param>
    public static (ChildEnd End, byte[] Output, string Error) Run(string program, IEnumerable<string> arguments, int seconds, int mostOutput)
    {
        using Process process = Create(program, arguments, seconds);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (ChildEnd.Absent, [], string.Empty);
        }

        process.StandardInput.Close();
        var clock = Stopwatch.StartNew();
        Task<string> error = ReadSomeAsync(process.StandardError);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        (byte[] output, bool tooMuch) = Drain(process, mostOutput, stop.Token);
        bool outOfTime = !process.WaitForExit(Math.Max(1, seconds * 1000 - (int)clock.ElapsedMilliseconds));
        if (outOfTime || tooMuch) Kill(process);
        string said = error.Wait(500) ? error.Result : string.Empty;
        if (tooMuch) return (ChildEnd.TooMuchOutput, output, said);
        if (outOfTime || stop.IsCancellationRequested || process.ExitCode is 137 or 152) return (ChildEnd.OutOfTime, output, said);
        return (process.ExitCode switch { 0 => ChildEnd.Done, 127 => ChildEnd.Absent, _ => ChildEnd.Failed }, output, said);
    }

    private static Process Create(string program, IEnumerable<string> arguments, int seconds)
    {
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (OperatingSystem.IsWindows()) start.FileName = program;
        else
        {
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"ulimit -v {MostMemoryKiB}; ulimit -t {seconds + 1}; ulimit -c 0; exec \"$0\" \"$@\"");
            start.ArgumentList.Add(program);
        }

        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return new Process { StartInfo = start };
    }

    private static (byte[] Output, bool TooMuch) Drain(Process process, int most, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        using CancellationTokenRegistration kill = stop.Register(() => Kill(process));
        while (true)
        {
            int n = process.StandardOutput.BaseStream.Read(buffer, 0, buffer.Length);
            if (n == 0) return (all.ToArray(), false);
            if (all.Length + n > most) return (all.ToArray(), true);
            all.Write(buffer, 0, n);
        }
    }

    private static async Task<string> ReadSomeAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        int have = 0;
        var rest = new char[4096];
        while (true)
        {
            int n = await reader.ReadAsync(have < buffer.Length ? buffer.AsMemory(have) : rest);
            if (n == 0) return new string(buffer, 0, have);
            have = Math.Min(buffer.Length, have + n);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended in the meantime.
        }
    }
}
