using InForce.Cli.Hosting.Settings;

namespace InForce.Cli.Hosting;

/// <summary>What a command may touch of the outside: streams, environment and the one clock.</summary>
/// <param name="Out">Data only, UTF-8 without BOM, <c>\n</c> line ends.</param>
/// <param name="Error">Progress and remarks.</param>
/// <param name="OutIsTerminal">Decides the default format.</param>
internal sealed record Host(TextWriter Out, TextWriter Error, Stream In, bool OutIsTerminal, TimeProvider Clock, Func<string, string?> Environment)
{
    /// <summary>The instant "now" means in this run: <c>INFORCE_NOW</c> (a day is its end in UTC) or the clock.</summary>
    /// <exception cref="Core.Problems.BadInputException"><c>INFORCE_NOW</c> is neither day nor instant.</exception>
    public DateTimeOffset Now => Environment("INFORCE_NOW") is { Length: > 0 } fixedNow
        ? Instants.Parse(fixedNow, "INFORCE_NOW")
        : Clock.GetUtcNow();

    /// <summary>The UTC day of <see cref="Now"/>.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>What is set in configuration file and environment.</summary>
    public Configuration Settings { get; } = new(Environment);

    /// <summary>The record a command works on when it is given none.</summary>
    public string DefaultRecord => Settings.Text(KnownSettings.Record)!;

    public static Host OfThisProcess()
    {
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 16 * 1024) { NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), utf8, 1024) { NewLine = "\n", AutoFlush = true };
        return new Host(output, error, Console.OpenStandardInput(), !Console.IsOutputRedirected, TimeProvider.System, System.Environment.GetEnvironmentVariable);
    }
}
