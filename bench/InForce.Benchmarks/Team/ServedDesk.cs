using System.Diagnostics;
using System.Net;

namespace InForce.Benchmarks.Team;

/// <summary>The desk as a process of its own, on a free port.</summary>
internal sealed class ServedDesk : IDisposable
{
    private readonly Process _process;
    private readonly Uri _address;

    /// <exception cref="InvalidOperationException">It does not listen.</exception>
    public ServedDesk(string record)
    {
        _process = BuiltProgram.Start("serve", "--urls", "http://127.0.0.1:0", "--record", record);
        string said = _process.StandardError.ReadLine() ?? string.Empty;
        _address = said.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal)) is { } url ? new Uri(url) : throw new InvalidOperationException("the desk does not start: " + said);
        _ = Task.Run(() => _process.StandardError.BaseStream.CopyToAsync(Console.OpenStandardError()));
    }

    public int ProcessId => _process.Id;

    /// <summary>The browser of someone who is signed in; it follows no redirect.</summary>
    public HttpClient BrowserOf(string session)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie("inforce-session", session, "/", _address.Host));
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = _address, Timeout = TimeSpan.FromMinutes(2) };
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
