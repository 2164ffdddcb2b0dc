using System.Diagnostics;

namespace InForce.Testing;

/// <summary>Runs another program on an export of ours: a script of <c>tests/consumers</c> under Node, or a program of the system.</summary>
public static class ConsumerProgram
{
    public const string NoNode = "needs node and 'npm ci --ignore-scripts' in tests/consumers";

    public const string NoPandoc = "needs pandoc on the path";

    /// <summary>True when Node is there and the package is installed in <c>tests/consumers</c>.</summary>
    public static bool HasNode(string package) =>
        Directory.Exists(RepositoryRoot.File(["tests", "consumers", "node_modules", .. package.Split('/')])) && OnPath("node");

    public static bool HasPandoc => OnPath("pandoc");

    /// <summary>Runs <c>tests/consumers/NAME.mjs</c>, which reads standard input and prints what it understood.</summary>
    /// <exception cref="InvalidOperationException">The script failed; the message holds what it said.</exception>
    public static string Node(string name, string input, params string[] arguments) =>
        Run("node", [RepositoryRoot.File("tests", "consumers", name + ".mjs"), .. arguments], input);

    /// <exception cref="InvalidOperationException">It failed or took over a minute.</exception>
    public static string Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = RepositoryRoot.File("tests", "consumers"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(60_000))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} took over a minute");
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}");
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
