using System.Diagnostics;
using InForce.Testing;

namespace InForce.Web.Tests.Assets;

public sealed class BundleTests
{
    [Fact]
    public async Task The_committed_scripts_are_what_their_sources_build()
    {
        string web = RepositoryRoot.File("web");
        Assert.SkipUnless(Directory.Exists(Path.Combine(web, "node_modules", "esbuild")), "web/node_modules is absent: npm ci --ignore-scripts in web/");
        var start = new ProcessStartInfo("node", ["build.js", "--check"]) { WorkingDirectory = web, RedirectStandardError = true, UseShellExecute = false };

        using Process build = Process.Start(start)!;
        string said = await build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();

        Assert.True(build.ExitCode == 0, said);
    }
}
