using RolloutSim.Silo.Tracing;

namespace RolloutSim.Client.Execution;

/// <summary>Where the grains of a run live: in this process, or in one that stays up.</summary>
/// <param name="HttpPort">Of a silo in this process, where it shows the run; null: nowhere.</param>
/// <param name="Server">The silo of another process; null: in this one.</param>
/// <param name="Traces">Of a silo in this process, where the run's spans go; null: nowhere.</param>
internal sealed record GrainPlace(int? HttpPort, Uri? Server, TraceOptions? Traces = null);
