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

    /// <summary>In the order shown.</summary>
    public static ImmutableArray<Setting> All { get; } =
    [
        Record, User, ReaderUrl, ReaderModel, ReaderKey, Urls, Hosts, Proxies, Threads,
    ];
}
