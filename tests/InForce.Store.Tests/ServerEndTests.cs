using System.Diagnostics;
using System.Net.Sockets;
using InForce.Testing;

namespace InForce.Store.Tests;

/// <summary>The tests start their own PostgreSQL, and it ends with them, however they end.</summary>
public sealed class ServerEndTests
{
    private const string Begins = "held ", Holds = "INFORCE_TESTS_HOLD";

    [Fact]
    public async Task A_server_ends_and_leaves_nothing_when_the_tests_that_started_it_are_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), PostgresServer.Absent);
        if (Environment.GetEnvironmentVariable(Holds) is not null)
        {
            Hold();
        }

        var start = new ProcessStartInfo("dotnet", [typeof(ServerEndTests).Assembly.Location, "-class", "*" + nameof(ServerEndTests)]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[Holds] = "1";
        using Process tests = Process.Start(start)!;
        string? line;
        do
        {
            line = await tests.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        }
        while (line is not null && !line.Contains(Begins, StringComparison.Ordinal));

        Assert.SkipWhen(line is null, PostgresServer.Absent);
        string[] held = line[(line.IndexOf(Begins, StringComparison.Ordinal) + Begins.Length)..].Split(' ');
        tests.Kill();
        // Its guard holds the same output: that ends when the guard is done.
        await tests.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.False(Directory.Exists(held[1]));
        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync("127.0.0.1", int.Parse(held[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>What the killed process does: starts a server and waits to be killed, or for the end of who started it.</summary>
    private static void Hold()
    {
        using PostgresServer? server = PostgresServer.TryStart();
        Assert.SkipWhen(server is null, PostgresServer.Absent);
        Console.WriteLine($"{Begins}{server.Port} {server.Folder}");
        Console.In.ReadToEnd();
    }
}
