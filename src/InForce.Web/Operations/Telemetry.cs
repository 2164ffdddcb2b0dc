using System.Reflection;
using InForce.App.Operations;
using InForce.Core.Problems;
using InForce.Store;
using InForce.Store.Work;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace InForce.Web.Operations;

/// <summary>Where measures and spans go.</summary>
/// <param name="Endpoint">A collector's address for OTLP over HTTP; <c>v1/traces</c> and <c>v1/metrics</c> are put behind it.</param>
/// <param name="Service">Name of this service there.</param>
public sealed record TelemetrySettings(Uri Endpoint, string Service)
{
    /// <summary>Null where no endpoint is set.</summary>
    /// <exception cref="BadInputException">The endpoint is no http address.</exception>
    public static TelemetrySettings? Of(string? endpoint, string service) => endpoint is null ? null
        : Uri.TryCreate(endpoint.TrimEnd('/') + "/", UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? new TelemetrySettings(address, service)
        : throw new BadInputException("telemetry.endpoint", "this is no http address of a collector", "write one such as http://127.0.0.1:4318");
}

/// <summary>Sends measures and spans of this process to a collector. Nothing is loaded or sent where none is set.</summary>
/// <remarks>The library's own variables hold beside ours, such as OTEL_EXPORTER_OTLP_HEADERS, OTEL_METRIC_EXPORT_INTERVAL and OTEL_TRACES_SAMPLER.</remarks>
public sealed class Telemetry : IDisposable
{
    private readonly TracerProvider _spans;
    private readonly MeterProvider _measures;
    private readonly IDisposable _queue;

    private Telemetry(TelemetrySettings settings, string record)
    {
        ResourceBuilder host = ResourceBuilder.CreateDefault().AddService(
            settings.Service, serviceVersion: typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
            serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}");
        _queue = Measures.OfQueue(() => QueueOf(record));
        _spans = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(host).AddSource(Measures.Name, "Microsoft.AspNetCore", "Npgsql")
            .AddOtlpExporter(o => To(o, settings, "v1/traces")).Build();
        _measures = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(host)
            .AddMeter(Measures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime")
            .AddOtlpExporter(o => To(o, settings, "v1/metrics")).Build();
    }

    /// <param name="settings">Null for none: then null is returned.</param>
    /// <param name="record">Whose queue is told of.</param>
    /// <returns>Sends what is left and ends.</returns>
    public static Telemetry? Start(TelemetrySettings? settings, string record) => settings is null ? null : new Telemetry(settings, record);

    public void Dispose()
    {
        _spans.Dispose();
        _measures.Dispose();
        _queue.Dispose();
    }

    private static void To(OtlpExporterOptions exporter, TelemetrySettings settings, string path) =>
        (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(settings.Endpoint, path));

    /// <summary>Null where the record has no queue or cannot be reached: a gap in a curve, not a zero.</summary>
    private static WorkQueueStatus? QueueOf(string record)
    {
        try
        {
            if (!RecordStore.Exists(record))
            {
                return null;
            }

            using RecordStore store = RecordStore.Open(record);
            return store.HasQueue ? store.QueueStatus() : null;
        }
        catch (Exception e) when (e is EnvironmentFaultException or BadInputException)
        {
            return null;
        }
    }
}
