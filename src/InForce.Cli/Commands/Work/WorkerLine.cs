using System.Globalization;
using InForce.Cli.Hosting;
using InForce.Store.Work;

namespace InForce.Cli.Commands.Work;

/// <summary>What the workers of this process have done, told on standard error every ten seconds and at the end.</summary>
internal sealed class WorkerLine(Host host)
{
    private const double Every = 10;
    private readonly Lock _gate = new();
    private readonly long _started = host.Clock.GetTimestamp();
    private double _lastShown;
    private bool _isLost;
    private (long Read, long Failed, long Filed) _done;

    public void Add(bool reading, WorkPiece piece)
    {
        lock (_gate)
        {
            _isLost = false;
            _done = reading
                ? (_done.Read + piece.Documents, _done.Failed + piece.Failed, _done.Filed)
                : (_done.Read, _done.Failed, _done.Filed + piece.Documents);
            double seconds = host.Clock.GetElapsedTime(_started).TotalSeconds;
            if (seconds - _lastShown >= Every)
            {
                _lastShown = seconds;
                host.Error.WriteLine("inforce: " + Line(seconds));
            }
        }
    }

    /// <summary>Says once that the server is away, until work goes on.</summary>
    public void Lost(string what)
    {
        lock (_gate)
        {
            if (!_isLost)
            {
                _isLost = true;
                host.Error.WriteLine($"inforce: waiting for the server: {what.ReplaceLineEndings(" ")}");
            }
        }
    }

    public void End(bool asked) =>
        host.Error.WriteLine($"inforce: {(asked ? "stopped" : "the queue is empty")}; {Line(host.Clock.GetElapsedTime(_started).TotalSeconds)}");

    private string Line(double seconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_done.Read} read ({_done.Read / Math.Max(seconds, 0.001):0.0}/s), {_done.Filed} filed ({_done.Filed / Math.Max(seconds, 0.001):0.0}/s), {_done.Failed} failed tries");
}
