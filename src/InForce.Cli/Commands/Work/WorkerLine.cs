using System.Globalization;
using InForce.Cli.Hosting;
using InForce.Store.Work;
using InForce.Web.Operations;
using Microsoft.Extensions.Logging;

namespace InForce.Cli.Commands.Work;

/// <summary>What the workers of this process have done, told on standard error every ten seconds and at the end: as text, or in the form of the log.</summary>
internal sealed partial class WorkerLine(Host host, LogSettings logs) : IDisposable
{
    private const double Every = 10;
    private readonly Lock _gate = new();
    private readonly ILoggerFactory? _logs = logs.IsJson ? HostLog.Create(logs with { Least = LogLevel.Information }, host.Clock) : null;
    private readonly long _started = host.Clock.GetTimestamp();
    private double _lastShown;
    private bool _isLost;
    private (long Read, long Failed, long Filed) _done;

    public void Dispose() => _logs?.Dispose();

    /// <summary>Tells where health is answered.</summary>
    public void Answers(IEnumerable<string> urls)
    {
        foreach (string url in urls)
        {
            Say($"health is answered at {url}", log => HealthAt(log, url));
        }
    }

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
                Say(Line(seconds), log => Done(log, "progress", _done.Read, _done.Filed, _done.Failed, (long)seconds));
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
                Say($"waiting for the server: {what.ReplaceLineEndings(" ")}", Waits);
            }
        }
    }

    public void End(bool asked)
    {
        double seconds = host.Clock.GetElapsedTime(_started).TotalSeconds;
        string how = asked ? "stopped" : "the queue is empty";
        Say($"{how}; {Line(seconds)}", log => Done(log, how, _done.Read, _done.Filed, _done.Failed, (long)seconds));
    }

    private void Say(string line, Action<ILogger> entry)
    {
        if (_logs is not null)
        {
            entry(_logs.CreateLogger(HostLog.Worker));
        }
        else
        {
            host.Error.WriteLine("inforce: " + line);
        }
    }

    private string Line(double seconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_done.Read} read ({_done.Read / Math.Max(seconds, 0.001):0.0}/s), {_done.Filed} filed ({_done.Filed / Math.Max(seconds, 0.001):0.0}/s), {_done.Failed} failed tries");

    [LoggerMessage(Level = LogLevel.Information, Message = "health is answered at {Address}")]
    private static partial void HealthAt(ILogger log, string address);

    [LoggerMessage(Level = LogLevel.Information, Message = "worker: {What}, {Read} read, {Filed} filed, {Failed} failed tries in {Seconds} s")]
    private static partial void Done(ILogger log, string what, long read, long filed, long failed, long seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "waiting for the server")]
    private static partial void Waits(ILogger log);
}
