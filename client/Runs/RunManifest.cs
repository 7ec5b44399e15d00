using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>What was run, and the fingerprint of what came out: <c>manifest.json</c>.</summary>
/// <remarks>All but <see cref="Machine"/> is the same for the same command and seed.</remarks>
internal sealed record RunManifest
{
    public const string FormatName = "rolloutsim-run-1";

    public required string Format { get; init; }

    /// <summary>The plan's name.</summary>
    public required string Plan { get; init; }

    /// <summary>Of <c>plan.resolved.yaml</c>, 64 hexadecimal digits.</summary>
    public required string PlanSha256 { get; init; }

    /// <summary>What <c>--set</c> changed of it, each <c>path=value</c>; <c>plan.resolved.yaml</c> has it in its values. Null in runs of versions that knew no such thing.</summary>
    public ImmutableArray<string>? Set { get; init; }

    /// <summary>What was known to strike, of the plan and of the call; <c>plan.resolved.yaml</c> has it too, so the run replays from there. Null in runs of versions that knew no such thing.</summary>
    public ImmutableArray<string>? Injects { get; init; }

    /// <summary>What people were known to decide, in the same way.</summary>
    public ImmutableArray<string>? Decisions { get; init; }

    /// <summary>Up to when the season was under way, ISO 8601; what had happened by then is in <c>actuals.csv</c>. Null: all of it was simulated.</summary>
    public string? AsOf { get; init; }

    /// <summary>Of <c>actuals.csv</c>, 64 hexadecimal digits.</summary>
    public string? ActualsSha256 { get; init; }

    /// <summary>Where a fork came from; null for a run from the beginning of its season.</summary>
    public RunFork? Fork { get; init; }

    public required uint Seed { get; init; }

    public required uint Replication { get; init; }

    /// <summary>How many were run, from 0 on; the fields of one season are those of <see cref="Replication"/>. Null: that one alone.</summary>
    public int? Replications { get; init; }

    /// <summary>The fingerprint of all replications of a completed run.</summary>
    public string? ReplicationsDigest { get; init; }

    public required RunStatus Status { get; init; }

    /// <summary>Of a completed run; null else, because it then depends on where the run was stopped.</summary>
    public string? Digest { get; init; }

    /// <summary>Everything before this moment has been simulated; ISO 8601.</summary>
    public required string Reached { get; init; }

    /// <summary>The same in microseconds since the start of the plan.</summary>
    public required long ReachedUs { get; init; }

    public required string Executor { get; init; }

    public required string Partition { get; init; }

    public required string Pace { get; init; }

    /// <summary>As asked for; null: left to the machine.</summary>
    public int? Threads { get; init; }

    public required int Silos { get; init; }

    public required long Windows { get; init; }

    public required long Events { get; init; }

    public required RunVersions Versions { get; init; }

    /// <summary>Of a failed run, what went wrong.</summary>
    public string? Error { get; init; }

    public required RunMachine Machine { get; init; }
}
