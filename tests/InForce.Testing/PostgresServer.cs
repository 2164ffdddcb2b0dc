using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace InForce.Testing;

/// <summary>A PostgreSQL server of the tests' own on a free port of this machine, gone afterwards. Durability is off: for ordinary tests only.</summary>
public sealed class PostgresServer : IDisposable
{
    public const string Absent = "PostgreSQL is not installed, or this user cannot start it";

    private const string Settings = "-c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50";
    private readonly string _folder;
    private readonly string _programs;

    private PostgresServer(string folder, string programs, int port) => (_folder, _programs, Port) = (folder, programs, port);

    public int Port { get; }

    /// <summary>The address of a database made for the caller, as every command takes it.</summary>
    public string NewDatabase(string name)
    {
        Assure(Run("createdb", "-h", "127.0.0.1", "-p", $"{Port}", "-U", "inforce", name));
        return $"postgres://inforce@127.0.0.1:{Port}/{name}";
    }

    /// <summary>Null where there is no server program, or it does not start.</summary>
    public static PostgresServer? TryStart()
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

        var server = new PostgresServer(folder, programs, FreePort());
        string data = Path.Combine(folder, "data");
        if (server.Run("initdb", "-D", data, "-A", "trust", "-U", "inforce", "-E", "UTF8", "--locale=C.UTF-8")
            && server.Run("pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-p {server.Port} -k {folder} {Settings}", "start"))
        {
            return server;
        }

        server.Dispose();
        return null;
    }

    public void Dispose()
    {
        Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

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
