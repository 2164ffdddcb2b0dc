using System.Diagnostics;

namespace InForce.Cli.Tests.BadInput;

/// <summary>A disk in memory that is full after a few hundred kilobytes; unmounted on disposal.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Null where this user or system cannot mount.</summary>
    public static SmallDisk? TryMount(string folder, int kilobytes)
    {
        string path = Directory.CreateDirectory(System.IO.Path.Combine(folder, "small-disk")).FullName;
        return OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", path) ? new SmallDisk(path) : null;
    }

    public void Dispose() => Run("umount", Path);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
