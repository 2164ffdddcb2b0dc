using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace InForce.Testing;

/// <summary>A PostgreSQL server of the tests' own on a free port of this machine, gone afterwards.</summary>
public sealed class PostgresServer : IDisposable
{
    public const string Absent = "PostgreSQL is not installed, or this user cannot start it";

    private const string Settings = "-c listen_addresses=127.0.0.1 -c max_connections=300";
    private const string Careless = " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
    private readonly string _folder;
    private readonly string _programs;
    private readonly string _settings;

    private PostgresServer(string folder, string programs, int port, bool durable)
    {
        (_folder, _programs, Port) = (folder, programs, port);
        _settings = $"-p {port} -k {folder} {Settings}{(durable ? string.Empty : Careless)}";
    }

    public int Port { get; }

    /// <summary>The address of a database made for the caller, as every command takes it.</summary>
    public string NewDatabase(string name)
    {
        Assure(Run("createdb", "-h", "127.0.0.1", "-p", $"{Port}", "-U", "inforce", name));
        return $"postgres://inforce@127.0.0.1:{Port}/{name}";
    }

    /// <summary>Ends the server at once, as a loss of power would, and starts it again on what it had written. Only for a durable one.</summary>
    public void CrashAndRestart()
    {
        Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Assure(Start());
    }

    /// <summary>Null where there is no server program, or it does not start.</summary>
    public static PostgresServer? TryStart() => TryStart(durable: false);

    /// <param name="durable">False for ordinary tests; true where the server is to crash.</param>
    public static PostgresServer? TryStart(bool durable)
    {
        if (Programs() is not { } programs)
        {
            return null;
        }

        string folder = Directory.CreateTempSubdirectory("inforce-postgres-").FullName;
        if (Environment.UserName == "root")
        {
            Process.Start("chown", ["postgres", folder])!.WaitForExit();
        }

        var server = new PostgresServer(folder, programs, FreePort(), durable);
        if (server.Run("initdb", "-D", server.Data, "-A", "trust", "-U", "inforce", "-E", "UTF8", "--locale=C.UTF-8") && server.Start())
        {
            return server;
        }

        server.Dispose();
        return null;
    }

    public void Dispose()
    {
        Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private bool Start() => Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", _settings, "start");

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>PostgreSQL refuses to run as root: there its own user runs it.</summary>
    private bool Run(string program, params string[] arguments)
    {
        string path = Path.Combine(_programs, program);
        ProcessStartInfo start = Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        start.WorkingDirectory = _folder;
        // The server inherits the streams it is started with: a pipe would be held open for as long as it runs.
        start.RedirectStandardOutput = program != "pg_ctl";
        using Process process = Process.Start(start)!;
        if (start.RedirectStandardOutput)
        {
            process.StandardOutput.ReadToEnd();
        }

        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static void Assure(bool done)
    {
        if (!done)
        {
            throw new InvalidOperationException("the test's PostgreSQL server refused; see its log");
        }
    }
}
