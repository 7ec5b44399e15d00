using RolloutSim.Grains.Tracing;

namespace RolloutSim.Silo.Tracing;

/// <summary>Where the spans of runs go.</summary>
/// <param name="File">A file to which they are added, a line of OTLP/JSON a batch; null: none.</param>
/// <param name="Variables">The variables of the environment by which OpenTelemetry is set up: <see cref="Names"/> that are there.</param>
/// <param name="Sampling">Which windows get one.</param>
public sealed record TraceOptions(string? File, IReadOnlyDictionary<string, string> Variables, TraceSampling Sampling)
{
    /// <summary>Where a collector is; without either none is asked.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    internal const string ServiceName = "OTEL_SERVICE_NAME";

    /// <summary>The variables that are heeded, as OpenTelemetry's specification has them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        Endpoint, TracesEndpoint, "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_TRACES_HEADERS",
        "OTEL_EXPORTER_OTLP_TIMEOUT", "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "OTEL_RESOURCE_ATTRIBUTES", ServiceName, "OTEL_BSP_SCHEDULE_DELAY", "OTEL_BSP_MAX_QUEUE_SIZE",
    ];

    /// <summary>Whether a collector is to be told.</summary>
    public bool HasCollector => Variables.ContainsKey(Endpoint) || Variables.ContainsKey(TracesEndpoint);
}
