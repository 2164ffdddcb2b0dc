using System.Diagnostics;
using System.Runtime.InteropServices;
using InForce.Testing;

namespace InForce.Cli.Tests.Publishing;

/// <summary>What <c>./publish</c> hands out runs on a machine that has no .NET.</summary>
public sealed class PublishedProgramTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(20);

    [Fact]
    public void The_Linux_program_answers_reads_and_briefs_without_the_SDK_on_the_path()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64, "needs Linux on x64");
        Answer published = Run(RepositoryRoot.File("publish"), RepositoryRoot.Path, null, "linux-x64");
        Assert.True(published.Code == 0, published.Text);
        Assert.SkipWhen(published.Text.Contains("passed over", StringComparison.Ordinal), published.Text.Trim());
        string program = RepositoryRoot.File("artifacts", "publish", "inforce-linux-x64", "inforce");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inforce-published-");

        Answer law = Run(program, folder.FullName, "/nowhere", "status", "LVA", "APMBC", "--on", "2025-12-26", "--format", "text");
        Answer demo = Run(program, folder.FullName, "/nowhere", "demo", "--no-serve");
        Answer brief = Run(program, folder.FullName, "/nowhere", "brief", "LVA", "--record", "inforce-demo.db", "-o", "latvia.docx");
        bool written = File.Exists(Path.Combine(folder.FullName, "latvia.docx"));
        folder.Delete(recursive: true);

        Assert.Contains("leaving", law.Text, StringComparison.OrdinalIgnoreCase);
        Assert.True(demo.Code == 0 && demo.Text.Contains("Latvia", StringComparison.Ordinal), demo.Text);
        Assert.True(brief.Code == 0 && written, brief.Text);
    }

    [Fact]
    public void The_tool_installs_and_answers()
    {
        Answer packed = Run(RepositoryRoot.File("publish"), RepositoryRoot.Path, null, "tool");
        Assert.True(packed.Code == 0, packed.Text);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inforce-tool-");

        Answer installed = Run("dotnet", folder.FullName, null, "tool", "install", "inforce", "--tool-path", folder.FullName, "--source", RepositoryRoot.File("artifacts", "publish", "tool"));
        Assert.True(installed.Code == 0, installed.Text);
        Answer law = Run(Path.Combine(folder.FullName, "inforce"), folder.FullName, null, "status", "LVA", "APMBC", "--on", "2025-12-26", "--format", "text");
        Answer read = Run(Path.Combine(folder.FullName, "inforce"), folder.FullName, null, "read", RepositoryRoot.File("samples", "pages", "wire.html"), "--format", "text");
        folder.Delete(recursive: true);

        Assert.Contains("leaving", law.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("FIN:MFA", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_that_is_none_is_refused_by_name()
    {
        Answer answer = Run(RepositoryRoot.File("publish"), RepositoryRoot.Path, null, "amiga-68k");

        Assert.Equal(2, answer.Code);
        Assert.Contains("'amiga-68k' is none of linux-x64", answer.Text, StringComparison.Ordinal);
    }

    /// <param name="path">The program path of the process; null for that of the test.</param>
    private static Answer Run(string program, string folder, string? path, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("DOTNET", StringComparison.Ordinal) || k.StartsWith("INFORCE", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program);
        }

        return new Answer(process.ExitCode, output.Result + error.Result);
    }

    private sealed record Answer(int Code, string Text);
}
