using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Storage;
using RolloutSim.Grains.Tracing;

namespace RolloutSim.Grains.Units;

/// <summary>What the grains of a silo share.</summary>
internal sealed class UnitServices(
    ModelCatalog catalog,
    [FromKeyedServices(UnitServices.StoreName)] IGrainStorage storage,
    StoreGate gate,
    CallRetry retry,
    ILocalSiloDetails silo,
    TimeProvider time,
    ILoggerFactory logs,
    RunBook? book = null,
    TraceSampling? sampling = null)
{
    /// <summary>Name of the storage that all of RolloutSim uses.</summary>
    public const string StoreName = "store";

    public ModelCatalog Catalog => catalog;

    public CallRetry Retry => retry;

    public SiloAddress Silo => silo.SiloAddress;

    public TimeProvider Time => time;

    public ILoggerFactory Logs => logs;

    /// <summary>Where runs that are begun here are entered; null: nowhere.</summary>
    public RunBook? Book => book;

    /// <summary>Which windows get a span, where somebody listens.</summary>
    public TraceSampling Sampling { get; } = sampling ?? new TraceSampling();

    /// <summary>The storage of a grain.</summary>
    public GrainUnitStore StoreOf(GrainId grain, string prefix) => new(storage, grain, prefix, gate);
}
