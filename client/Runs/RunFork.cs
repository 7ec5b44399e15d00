using System.Collections.Immutable;

namespace RolloutSim.Client.Runs;

/// <summary>Of a run that is a fork, in <c>manifest.json</c>: where it came from, at which moment, and what was changed there.</summary>
internal sealed record RunFork
{
    /// <summary>The run's directory, seen from the one of the fork.</summary>
    public required string From { get; init; }

    /// <summary>The fingerprint of the same replication there; null where that run has it not.</summary>
    public string? FromDigest { get; init; }

    /// <summary>The moment as it was written: <c>T 09:42</c>.</summary>
    public required string At { get; init; }

    /// <summary>The same, ISO 8601.</summary>
    public required string Moment { get; init; }

    /// <summary>The same in microseconds since the start of the plan.</summary>
    public required long AtUs { get; init; }

    /// <summary>What was changed, each as the command line has it: <c>--set test-day.entry.typists=2</c>.</summary>
    public required ImmutableArray<string> Changes { get; init; }

    /// <summary>The file of the plan up to the moment; from then on it is that of the run.</summary>
    public required string Plan { get; init; }

    /// <summary>Of that file, 64 hexadecimal digits.</summary>
    public required string PlanSha256 { get; init; }

    /// <summary>What the plan up to the moment was a fork of itself; null: of none.</summary>
    public RunFork? Earlier { get; init; }
}
