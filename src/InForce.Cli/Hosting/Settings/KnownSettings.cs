using System.Collections.Immutable;
using InForce.Web;

namespace InForce.Cli.Hosting.Settings;

/// <summary>Everything that can be set; what is not here is refused in a configuration file.</summary>
internal static class KnownSettings
{
    public static Setting Record { get; } = new("record", "INFORCE_RECORD", "--record", "./inforce.db", "The record every command works on: FILE.db or postgres://…");

    public static Setting User { get; } = new("user", "INFORCE_USER", "--by", null, "Who does what a command does, for the log; the user of this machine where nothing is set");

    public static Setting ReaderUrl { get; } = new("reader.url", "INFORCE_READER_URL", "--endpoint", null, "Address of a language model that reads instead of ours; texts are sent there");

    public static Setting ReaderModel { get; } = new("reader.model", "INFORCE_READER_MODEL", "--model", null, "Name of that model");

    public static Setting ReaderKey { get; } = new("reader.key", "INFORCE_READER_KEY", null, null, "Key of that address") { IsSecret = true };

    public static Setting Urls { get; } = new("serve.urls", "INFORCE_URLS", "--urls", DeskOptions.DefaultAddress, "Addresses the desk listens on, parted by semicolons");

    public static Setting Hosts { get; } = new("serve.hosts", "INFORCE_HOSTS", "--host", null, "Names the desk is reached by from other machines") { Form = SettingForm.List };

    public static Setting Proxies { get; } = new("serve.proxies", "INFORCE_PROXIES", "--proxy", null, "Addresses of TLS proxies whose X-Forwarded headers are believed") { Form = SettingForm.List };

    public static Setting Threads { get; } = new("worker.threads", "INFORCE_WORKER_THREADS", "--threads", "1", "Documents a worker reads at the same time, 1 to 64") { Form = SettingForm.Number };

    public static Setting WorkerHealth { get; } = new("worker.health", "INFORCE_WORKER_HEALTH", "--health", null, "Address at which a worker answers whether it lives and can work, such as http://127.0.0.1:5171");

    public static Setting LogFormat { get; } = new("log.format", "INFORCE_LOG_FORMAT", "--log-format", "text", "Form of the log of desk and workers: text or json") { Choices = ["text", "json"] };

    public static Setting LogLevel { get; } = new("log.level", "INFORCE_LOG_LEVEL", "--log-level", "warning", "Least of what is logged; requests and sign-ins are information") { Choices = ["error", "warning", "information"] };

    public static Setting TelemetryEndpoint { get; } = new("telemetry.endpoint", "OTEL_EXPORTER_OTLP_ENDPOINT", null, null, "Collector that gets measures and spans, OTLP over HTTP; nothing is sent where it is not set");

    public static Setting TelemetryService { get; } = new("telemetry.service", "OTEL_SERVICE_NAME", null, "inforce", "Name of the service there");

    /// <summary>In the order shown.</summary>
    public static ImmutableArray<Setting> All { get; } =
    [
        Record, User, ReaderUrl, ReaderModel, ReaderKey, Urls, Hosts, Proxies, Threads, WorkerHealth, LogFormat, LogLevel, TelemetryEndpoint, TelemetryService,
    ];
}
