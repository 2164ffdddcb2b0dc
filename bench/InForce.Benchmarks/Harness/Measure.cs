using System.Diagnostics;

namespace InForce.Benchmarks.Harness;

/// <summary>Medians of repeated runs; candidates and baseline in turn, so that a drifting machine drifts for both.</summary>
internal static class Measure
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>A sample repeats its call for about this long: the clock of processor time is coarse.</summary>
    private static readonly TimeSpan s_sample = TimeSpan.FromSeconds(0.2);

    /// <summary>Wall time of one call in milliseconds, median of <paramref name="times"/> after one warm-up, and bytes allocated by one call.</summary>
    public static (double Milliseconds, long Bytes) Median(int times, Action work)
    {
        work();
        var samples = new double[times];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < times; i++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            samples[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return (MedianOf(samples), (GC.GetAllocatedBytesForCurrentThread() - before) / times);
    }

    /// <summary>Processor time of one call in milliseconds, all threads, median of <paramref name="times"/>, and bytes allocated by one call.</summary>
    /// <remarks>
    /// For work on one thread: other programs on the machine disturb it less than wall time. Warmed up for a second and a half, since the
    /// platform's own compiling in the background counts as processor time.
    /// </remarks>
    public static (double Milliseconds, long Bytes) Processor(int times, Action work)
    {
        int calls = 0;
        TimeSpan begin = Environment.CpuUsage.TotalTime;
        do
        {
            work();
            calls++;
        }
        while (Environment.CpuUsage.TotalTime - begin < s_warmUp);
        int together = Math.Max(1, (int)(calls * (s_sample / s_warmUp)));
        var samples = new double[times];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < times; i++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int k = 0; k < together; k++)
            {
                work();
            }

            samples[i] = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / together;
        }

        return (MedianOf(samples), (GC.GetAllocatedBytesForCurrentThread() - before) / times / together);
    }

    /// <summary>Wall times of whole processes in milliseconds, medians, run in turn: first, second, first, second …</summary>
    /// <exception cref="InvalidOperationException">A run ended with an exit code over 1.</exception>
    public static double[] Processes(int times, params ProcessStartInfo[] programs)
    {
        double[][] samples = [.. programs.Select(_ => new double[times])];
        for (int i = -1; i < times; i++)
        {
            for (int p = 0; p < programs.Length; p++)
            {
                double elapsed = RunOnce(programs[p]);
                if (i >= 0)
                {
                    samples[p][i] = elapsed;
                }
            }
        }

        return [.. samples.Select(MedianOf)];
    }

    public static ProcessStartInfo Program(string file, params string[] arguments) =>
        new(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    public static double MedianOf(double[] samples)
    {
        double[] sorted = [.. samples.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double RunOnce(ProcessStartInfo program)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(program)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return process.ExitCode <= 1
            ? elapsed
            : throw new InvalidOperationException($"{program.FileName} ended with {process.ExitCode}: {errors.Result}");
    }
}
