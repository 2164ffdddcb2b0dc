using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace InForce.Cli.Tests.Program;

/// <summary>The built program while it runs on: what it says on standard error is kept, and it ends when asked as a supervisor asks.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);
    private readonly Process _process;
    private readonly BlockingCollection<string> _said = [];
    private readonly List<string> _read = [];

    public RunningProgram(string folder, IEnumerable<(string Name, string Value)> variables, params string[] arguments)
    {
        ProcessStartInfo start = BuiltProgram.StartOf(arguments);
        (start.WorkingDirectory, start.RedirectStandardError, start.RedirectStandardOutput) = (folder, true, true);
        start.Environment["INFORCE_NOW"] = "2026-03-01T12:00:00Z";
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                _said.CompleteAdding();
            }
            else
            {
                _said.Add(line.Data);
            }
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>Waits for a line with these words.</summary>
    public string WaitFor(string words)
    {
        while (_said.TryTake(out string? line, s_limit))
        {
            _read.Add(line);
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"'{words}' was never said, but: {string.Join('\n', _read)}");
    }

    /// <summary>Asks it to end, with SIGTERM.</summary>
    /// <returns>Exit code and every line said since the start.</returns>
    public (int Code, IReadOnlyList<string> Said) Stop()
    {
        using Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        return End();
    }

    /// <summary>Waits for its end.</summary>
    public (int Code, IReadOnlyList<string> Said) End()
    {
        if (!_process.WaitForExit(s_limit))
        {
            throw new TimeoutException(string.Join('\n', _read));
        }

        _process.WaitForExit();
        _read.AddRange(_said.GetConsumingEnumerable());
        return (_process.ExitCode, _read);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _said.Dispose();
    }
}
