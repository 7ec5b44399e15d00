using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Orleans.Diagnostics;
using RolloutSim.Grains.Tracing;

namespace RolloutSim.Silo.Tracing;

/// <summary>Sends the spans of a silo's runs to a collector, or to a file.</summary>
internal static class SiloTracing
{
    private const string Service = "rolloutsim";

    public static void Add(IHostApplicationBuilder builder, TraceOptions options)
    {
        builder.Services.AddSingleton(options.Sampling);
        builder.Configuration.AddInMemoryCollection(options.Variables.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))); // where OpenTelemetry looks for them
        builder.Services.AddOpenTelemetry().WithTracing(tracing =>
        {
            if (!options.Variables.ContainsKey(TraceOptions.ServiceName)) tracing.ConfigureResource(resource => resource.AddService(Service, serviceVersion: typeof(SiloTracing).Assembly.GetName().Version?.ToString(3), autoGenerateServiceInstanceId: false));
            tracing.AddSource(RunTrace.SourceName, ActivitySources.ApplicationGrainActivitySourceName).SetSampler(new ParentBasedSampler(new OwnRootsSampler()));
            if (options.HasCollector) tracing.AddOtlpExporter();
            if (options.File is { } file) tracing.AddProcessor(new BatchActivityExportProcessor(new OtlpFileExporter(file)));
        });
    }

    /// <summary>Of what begins a trace, only runs: else every call between grains would.</summary>
    private sealed class OwnRootsSampler : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
            new(samplingParameters.Name == "run" ? SamplingDecision.RecordAndSample : SamplingDecision.Drop);
    }
}
