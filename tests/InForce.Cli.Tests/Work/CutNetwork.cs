using System.Diagnostics;
using System.Globalization;

namespace InForce.Cli.Tests.Work;

/// <summary>A host of its own on this machine, reached by a cable that can be pulled: a network namespace and a pair of interfaces.</summary>
internal sealed class CutNetwork : IDisposable
{
    public const string Absent = "network namespaces are not permitted here, or iproute2 is absent";

    private readonly string _name;

    private CutNetwork(int number)
    {
        _name = string.Create(CultureInfo.InvariantCulture, $"inforce{number}");
        Here = string.Create(CultureInfo.InvariantCulture, $"10.231.{number % 250}.1");
        There = string.Create(CultureInfo.InvariantCulture, $"10.231.{number % 250}.2");
    }

    /// <summary>Address of this side.</summary>
    public string Here { get; }

    private string There { get; }

    /// <summary>Null where this user may not make one.</summary>
    public static CutNetwork? TryMake()
    {
        var made = new CutNetwork(Environment.ProcessId);
        string[][] steps =
        [
            ["netns", "add", made._name],
            ["link", "add", made._name + "a", "type", "veth", "peer", "name", made._name + "b", "netns", made._name],
            ["addr", "add", made.Here + "/24", "dev", made._name + "a"],
            ["link", "set", made._name + "a", "up"],
            ["-n", made._name, "addr", "add", made.There + "/24", "dev", made._name + "b"],
            ["-n", made._name, "link", "set", made._name + "b", "up"],
        ];
        if (steps.All(Ip))
        {
            return made;
        }

        made.Dispose();
        return null;
    }

    /// <summary>How a program is started on the other side.</summary>
    public ProcessStartInfo Start(string program, params string[] arguments) => new("ip", ["netns", "exec", _name, program, .. arguments]);

    /// <summary>Pulls the cable: neither side is told.</summary>
    public void Cut() => Ip("link", "set", _name + "a", "down");

    public void Mend() => Ip("link", "set", _name + "a", "up");

    public void Dispose()
    {
        Ip("link", "del", _name + "a");
        Ip("netns", "del", _name);
    }

    private static bool Ip(params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
