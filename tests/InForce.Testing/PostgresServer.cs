using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace InForce.Testing;

/// <summary>A PostgreSQL server of the tests' own on a free port of this machine, gone afterwards, however the tests end.</summary>
public sealed class PostgresServer : IDisposable
{
    public const string Absent = "PostgreSQL is not installed, or this user cannot start it";

    private const string Settings = "-c max_connections=300 -c listen_addresses=127.0.0.1";
    private const string Careless = " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
    private readonly string _folder;
    private readonly string _programs;
    private readonly string _settings;
    private readonly Process _guard;

    private PostgresServer(string folder, string programs, int port, bool durable, string? network)
    {
        _guard = Guard(folder, programs);
        (_folder, _programs, Port) = (folder, programs, port);
        _settings = $"-p {port} -k {folder} {Settings}{(network is null ? string.Empty : "," + network)}{(durable ? string.Empty : Careless)}";
    }

    public int Port { get; }

    /// <summary>Where it keeps everything.</summary>
    public string Folder => _folder;

    /// <summary>The process all others of the server come from.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);

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
    /// <param name="network">A further address of this machine to listen on, open to all of its network of 256; null for none.</param>
    public static PostgresServer? TryStart(bool durable, string? network = null)
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

        var server = new PostgresServer(folder, programs, FreePort(), durable, network);
        if (server.Run("initdb", "-D", server.Data, "-A", "trust", "-U", "inforce", "-E", "UTF8", "--locale=C.UTF-8") && server.Admit(network) && server.Start())
        {
            return server;
        }

        server.Dispose();
        return null;
    }

    public void Dispose()
    {
        _guard.StandardInput.Close();
        _guard.WaitForExit();
        _guard.Dispose();
    }

    /// <summary>
    /// A process that waits for the end of a pipe from this one, then ends the server and clears its folder. The pipe ends with this process
    /// also when it is killed, and what a terminal sends to its programs does not reach a session of its own.
    /// </summary>
    private static Process Guard(string folder, string programs)
    {
        const string Script = "trap '' INT TERM HUP; cat >/dev/null; \"$@\" >/dev/null 2>&1; rm -rf \"$0\"";
        string[] stop = [.. AsServerUser(Path.Combine(programs, "pg_ctl")), "-D", Path.Combine(folder, "data"), "-m", "immediate", "stop"];
        return Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", Script, folder, .. stop]) { RedirectStandardInput = true, WorkingDirectory = "/" })!;
    }

    /// <summary>PostgreSQL refuses to run as root: there its own user runs it.</summary>
    private static string[] AsServerUser(string program) => Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", program] : [program];

    private bool Admit(string? network)
    {
        if (network is not null)
        {
            File.AppendAllText(Path.Combine(Data, "pg_hba.conf"), $"host all all {network}/24 trust\n");
        }

        return true;
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

    private bool Run(string program, params string[] arguments)
    {
        string[] command = AsServerUser(Path.Combine(_programs, program));
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments]) { WorkingDirectory = _folder };
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
