using System.Diagnostics;
using InForce.Cli.Tests.Program;
using InForce.Testing;

namespace InForce.Cli.Tests.Tour;

/// <summary>Every command of <c>docs/tour.md</c>, in order, in a fresh clone.</summary>
public sealed class TourTests : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inforce-tour-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_command_does_what_the_tour_says()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the tour's commands are for a Unix shell");
        string built = RepositoryRoot.File("artifacts", "app");
        Assert.SkipUnless(File.Exists(Path.Combine(built, ".built")), "the program is not built here yet: run ./inforce --version");
        PageCommand[] commands = [.. PageCommand.In(File.ReadAllText(RepositoryRoot.File("docs", "tour.md")))];

        foreach (PageCommand command in commands)
        {
            await RunAsync(command);
            if (command.Line.StartsWith("git clone", StringComparison.Ordinal))
            {
                TakeOver(built);
            }
        }

        Assert.True(commands.Length > 15);
        Assert.True(new FileInfo(Path.Combine(Clone, "latvia.docx")).Length > 5_000);
    }

    private string Clone => Path.Combine(_folder.FullName, "inforce");

    private async Task RunAsync(PageCommand command)
    {
        if (command.Line.StartsWith("./inforce serve", StringComparison.Ordinal))
        {
            await ServeAsync(command.Line + " --urls http://127.0.0.1:0");
            return;
        }

        string line = command.Line.StartsWith("git clone", StringComparison.Ordinal) ? $"git clone --quiet '{RepositoryRoot.Path}' inforce" : command.Line;
        using Process process = Start(line);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.True(process.WaitForExit(s_limit), command.Line + " did not end");
        Assert.True(process.ExitCode == 0, $"{command.Line} ended with {process.ExitCode}: {await error}");
        Assert.Contains(command.Prints, await output, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The desk says where it is and answers there.</summary>
    private async Task ServeAsync(string line)
    {
        using Process process = Start(line);
        try
        {
            string? said;
            do
            {
                said = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            }
            while (said is not null && !said.Contains("http://", StringComparison.Ordinal));

            Assert.NotNull(said);
            using var client = new HttpClient { BaseAddress = new Uri(said.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal))) };
            Assert.Contains("Latvia", await client.GetStringAsync("/state/LVA", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private Process Start(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec 2>&2; " + line])
        {
            WorkingDirectory = Directory.Exists(Clone) ? Clone : _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("INFORCE_RECORD");
        start.Environment.Remove("INFORCE_NOW");
        return Process.Start(start)!;
    }

    /// <summary>Gives the clone the program as built here, so that the test does not pay for a second build of the same sources.</summary>
    private void TakeOver(string built)
    {
        string app = Path.Combine(Clone, "artifacts", "app");
        Directory.CreateDirectory(Path.GetDirectoryName(app)!);
        using Process copy = Process.Start(new ProcessStartInfo("cp", ["-r", built, app]))!;
        copy.WaitForExit();
        File.SetLastWriteTimeUtc(Path.Combine(app, ".built"), File.GetLastWriteTimeUtc(Path.Combine(app, ".inputs")).AddHours(1));
    }
}
