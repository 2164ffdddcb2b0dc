using System.Globalization;

namespace InForce.Benchmarks.Team;

/// <summary>Processor time from the system's own count, so that other programs on the machine do not count. Linux only.</summary>
internal static class ProcessorTime
{
    /// <summary>Ticks of <c>/proc</c> are hundredths of a second on every Linux that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Seconds of the processes this one has started and that have ended.</summary>
    public static double OfEndedChildren => Fields(Environment.ProcessId)[12..14].Sum();

    /// <summary>Seconds of a process and of its children that have ended.</summary>
    public static double WithEndedChildren(int process) => Fields(process)[10..14].Sum();

    /// <summary>Memory a process holds now, in MB.</summary>
    public static double Memory(int process) => Status(process, "VmRSS:");

    /// <summary>Most memory a process has held, in MB; null when it has ended.</summary>
    public static double? MostMemory(int process)
    {
        try
        {
            return Status(process, "VmHWM:");
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static double Status(int process, string name)
    {
        string line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>What follows name and state, a name may hold blanks: from the eleventh on own user and system time, then those of ended children.</summary>
    private static double[] Fields(int process)
    {
        string text = File.ReadAllText($"/proc/{process}/stat");
        return [.. text[(text.LastIndexOf(')') + 4)..].Split(' ').Take(14).Select((f, i) => i < 10 ? 0 : double.Parse(f, CultureInfo.InvariantCulture) / TicksPerSecond)];
    }
}
