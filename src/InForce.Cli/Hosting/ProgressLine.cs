using System.Globalization;
using InForce.App.Scanning;

namespace InForce.Cli.Hosting;

/// <summary>A bar with rate and time left on standard error: redrawn in place on a terminal, else a line every ten seconds.</summary>
internal sealed class ProgressLine(Host host)
{
    private const int Width = 30;
    private readonly long _started = host.Clock.GetTimestamp();
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private double _lastShown;
    private bool _drawn;

    public void Show(ScanProgress progress)
    {
        double seconds = host.Clock.GetElapsedTime(_started).TotalSeconds;
        if (seconds - _lastShown < (_isTerminal ? 0.2 : 10)) return;
        _lastShown = seconds;
        string line = Line(progress, seconds);
        if (_isTerminal) host.Error.Write("\r" + line.PadRight(100));
        else host.Error.WriteLine("inforce: " + line);
        _drawn = _isTerminal;
    }

    /// <summary>Leaves the line behind, so that what follows begins on one of its own.</summary>
    public void End()
    {
        if (_drawn) host.Error.WriteLine();
    }

    /// <param name="seconds">Since this run began.</param>
    internal static string Line(ScanProgress progress, double seconds)
    {
        double share = progress.Total == 0 ? 1 : (double)progress.Done / progress.Total;
        double rate = (progress.Done - progress.DoneBefore) / Math.Max(seconds, 0.001);
        var left = TimeSpan.FromSeconds(rate <= 0 ? 0 : Math.Min((progress.Total - progress.Done) / rate, 359_999));
        int full = (int)(share * Width);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', full)}{new string('.', Width - full)}] {share * 100:0} %  {rate / 1e6:0.0} MB/s  {(int)left.TotalHours}:{left:mm\\:ss} left  {progress.Counts.Candidates} candidates");
    }
}
