using System.Diagnostics;
using InForce.Testing;

namespace InForce.Capture.Tests.Hostile;

/// <summary>All of them at once, given to the built program with half a gigabyte to live on: the good document of the batch is kept.</summary>
public sealed class HostileBatchTests
{
    private const string Good = "The good document of the batch.";

    /// <summary>512 MiB, as the runtime takes it: hexadecimal.</summary>
    private const string HeapLimit = "20000000";

    [Fact]
    public async Task One_process_of_512_MiB_reads_the_whole_batch_and_keeps_what_is_good()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inforce-hostile-");
        try
        {
            int number = 0;
            foreach (HostileCase hostile in HostilePages.All.Concat(HostileFiles.All).Concat(HostilePapers.All))
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, $"h{number++:D3}{Path.GetExtension(hostile.File)}"), hostile.Bytes());
            }

            File.WriteAllText(Path.Combine(folder.FullName, "z.txt"), Good);
            var start = new ProcessStartInfo("dotnet", [RepositoryRoot.File("artifacts", "bin", "InForce.Cli", "release", "inforce.dll"), "capture", folder.FullName, "--format", "jsonl"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
            using Process process = Process.Start(start)!;
            Task<string> reading = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), output = await reading;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.True(process.ExitCode == 3, $"exit code {process.ExitCode}: {error}");
            Assert.Contains(Good, output, StringComparison.Ordinal);
            Assert.All(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("inforce: ", line, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
