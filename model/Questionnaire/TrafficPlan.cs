using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Questionnaire;

/// <summary>A kind of traffic: how people of one sort work at their terminals (adults' questionnaire, pupils' electronic test, ...).</summary>
public sealed record TrafficPlan
{
    /// <summary>As in the plan: <c>adults</c>.</summary>
    public required string Name { get; init; }

    /// <summary>From the start of the sitting, or from sitting down, to the log-in, seconds.</summary>
    public required Distribution Settle { get; init; }

    /// <summary>From a page to the next request, seconds.</summary>
    public required Distribution Think { get; init; }

    /// <summary>Nobody is faster: the least time between an answer and the person's next request, and between a failure and the next try.</summary>
    public SimDuration Least { get; init; } = SimDuration.FromSeconds(1);

    /// <summary>By <see cref="ExchangeKind"/>, bytes of a request.</summary>
    public required ImmutableArray<long> UpBytes { get; init; }

    /// <summary>By <see cref="ExchangeKind"/>, bytes of an answer.</summary>
    public required ImmutableArray<long> DownBytes { get; init; }

    /// <summary>What was filled in is saved so often while a person thinks; null: never.</summary>
    public SimDuration? AutosaveEvery { get; init; }

    /// <summary>A terminal waits so long for an answer.</summary>
    public SimDuration TimeOut { get; init; } = SimDuration.FromSeconds(30);

    /// <summary>How often a failed exchange is tried again before the person gives up.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Before the first retry; doubled before each further one where <see cref="BacksOff"/>.</summary>
    public SimDuration RetryAfter { get; init; } = SimDuration.FromSeconds(2);

    /// <summary>Whether the wait doubles from retry to retry.</summary>
    public bool BacksOff { get; init; } = true;

    /// <summary>The wait does not double beyond this.</summary>
    public SimDuration RetryMost { get; init; } = SimDuration.FromHours(24);

    /// <summary>The wait before a retry is drawn between (1 - jitter) and (1 + jitter) of it, [0, 1).</summary>
    public double Jitter { get; init; }

    /// <summary>From one person's leaving a terminal to the next one's sitting down there.</summary>
    public SimDuration Change { get; init; } = SimDuration.FromSeconds(60);

    /// <summary>So long after his first log-in whoever is not done submits what he has; null: everybody takes his time.</summary>
    public SimDuration? Lasts { get; init; }

    /// <summary>From the moment at which the room is ready to the first one's sitting down, drawn for the whole room, seconds; null: at once.</summary>
    public Distribution? SetUp { get; init; }

    /// <summary>Of a practice, the index of the kind of traffic that it practises; -1: it is none.</summary>
    public int Practises { get; init; } = -1;

    /// <summary>Chance that a person's account does not work: the roster left it out or has it wrong, [0, 1).</summary>
    public double AccountFault { get; init; }
}
