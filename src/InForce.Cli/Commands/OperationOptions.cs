using System.CommandLine;
using InForce.Cli.Hosting.Settings;
using InForce.Web.Operations;
using Microsoft.Extensions.Logging;

namespace InForce.Cli.Commands;

/// <summary>Options and settings of every command that runs on.</summary>
internal static class OperationOptions
{
    public static (Option<string?> Format, Option<string?> Level) Log() => (
        new("--log-format") { Description = "Form of the log on standard error: text or json, one object a line (default: text)" },
        new("--log-level") { Description = "Least of what is logged: error, warning or information, which tells of each request and sign-in (default: warning)" });

    /// <exception cref="Core.Problems.BadInputException">A value is none of those allowed.</exception>
    public static LogSettings LogOf(Configuration settings, string? format, string? level) => new(
        settings.Text(KnownSettings.LogFormat, format) == "json",
        settings.Text(KnownSettings.LogLevel, level) switch
        {
            "error" => LogLevel.Error,
            "information" => LogLevel.Information,
            _ => LogLevel.Warning,
        });

    /// <exception cref="Core.Problems.BadInputException">The endpoint is no http address.</exception>
    public static TelemetrySettings? TelemetryOf(Configuration settings) =>
        TelemetrySettings.Of(settings.Text(KnownSettings.TelemetryEndpoint), settings.Text(KnownSettings.TelemetryService)!);
}
