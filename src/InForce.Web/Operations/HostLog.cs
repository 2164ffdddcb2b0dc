using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace InForce.Web.Operations;

/// <summary>The log of a host, on standard error.</summary>
public static class HostLog
{
    /// <summary>Category of what a desk tells of itself.</summary>
    internal const string Desk = "InForce.Desk";

    /// <summary>Category of what a worker tells of itself.</summary>
    public const string Worker = "InForce.Worker";

    /// <summary>For a host without services of its own.</summary>
    public static ILoggerFactory Create(LogSettings settings, TimeProvider clock) => LoggerFactory.Create(logging => AddTo(logging, settings, clock));

    internal static void AddTo(ILoggingBuilder logging, LogSettings settings, TimeProvider clock)
    {
        logging.SetMinimumLevel(settings.Least);
        // What the framework tells of each request is told by our own line, with less.
        logging.AddFilter("Microsoft", settings.Least > LogLevel.Warning ? settings.Least : LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddConsole(o =>
        {
            o.FormatterName = LogLine.FormatterName;
            o.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.Services.AddSingleton<ConsoleFormatter>(new LogLine(settings, clock));
    }
}
