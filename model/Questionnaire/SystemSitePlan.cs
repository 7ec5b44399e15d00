using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Questionnaire;

/// <summary>One site of the questionnaire system: a data centre that serves some counties.</summary>
public sealed record SystemSitePlan
{
    /// <summary>Index of its unit.</summary>
    public required int Unit { get; init; }

    /// <summary>What the plan calls it; empty where it has only one.</summary>
    public string Name { get; init; } = "";

    /// <summary>What an exchange passes through, in this order; one or more.</summary>
    public required ImmutableArray<StationPlan> Stations { get; init; }

    /// <summary>From the last station to the networks of the counties.</summary>
    public SimDuration Hop { get; init; } = SimDuration.FromMilliseconds(10);

    /// <summary>At most so many log-ins are let in a second, the others wait in line; null: all at once.</summary>
    public double? LogInsPerSecond { get; init; }

    /// <summary>How many log-ins may wait in that line.</summary>
    public int LogInLineMost { get; init; } = int.MaxValue;

    /// <summary>So many people may be logged in at once, further log-ins are turned away; without a bound all come in.</summary>
    public int SessionsMost { get; init; } = int.MaxValue;

    /// <summary>Whether a server passes over, at no cost, what nobody waits for any more; else it is served all the same, and the work is lost.</summary>
    public bool SkipsAbandoned { get; init; } = true;

    /// <summary>When the site fails, by the plan.</summary>
    public ImmutableArray<SystemFault> Faults { get; init; } = [];

    /// <summary>Time between exchanges of others that nobody here waits for, seconds; null: there are none.</summary>
    public Distribution? BackgroundGap { get; init; }

    /// <summary>How many background exchanges there are; without a bound to the end.</summary>
    public long BackgroundMost { get; init; } = long.MaxValue;

    /// <summary>From when on background exchanges come.</summary>
    public SimTime BackgroundFrom { get; init; }

    /// <summary>By number, the probability that so many exchanges are in the first station at the start; empty: none are.</summary>
    /// <remarks>With exponential service such a start is stationary, because what is left of a service has the distribution of a whole one.</remarks>
    public ImmutableArray<double> Initially { get; init; } = [];
}
