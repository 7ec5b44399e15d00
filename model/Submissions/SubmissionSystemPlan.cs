using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Submissions;

/// <summary>A reporting or management system: workers that take in what units submit, with a bounded line before them.</summary>
public sealed record SubmissionSystemPlan
{
    /// <summary>Index of its channel: the work items that are seen through it are submitted to it.</summary>
    public required int Channel { get; init; }

    /// <summary>Submissions that are taken in at once, at least 1.</summary>
    public required int Workers { get; init; }

    /// <summary>Submissions that may wait; one more is turned away. 0 or more.</summary>
    public required int QueueMost { get; init; }

    /// <summary>To take in one submission, seconds.</summary>
    public required Distribution Service { get; init; }

    /// <summary>Whoever submits waits so long for the answer.</summary>
    public required SimDuration TimeOut { get; init; }

    /// <summary>How often somebody tries again before he leaves it for <see cref="Later"/>.</summary>
    public required int Retries { get; init; }

    /// <summary>Before the first retry; doubled before each further one where <see cref="BacksOff"/>, up to <see cref="RetryMost"/>.</summary>
    public required SimDuration RetryAfter { get; init; }

    public bool BacksOff { get; init; } = true;

    public SimDuration RetryMost { get; init; } = SimDuration.FromHours(1);

    /// <summary>The wait before a retry is drawn between (1 - jitter) and (1 + jitter) of it, [0, 1).</summary>
    public double Jitter { get; init; }

    /// <summary>Whoever has tried often enough tries anew after this; where his office is closed then, when it opens again.</summary>
    public SimDuration Later { get; init; } = SimDuration.FromHours(2);
}
