using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.Incidents;

/// <summary>What can go wrong, how grave it is, and who deals with it.</summary>
public sealed record IncidentsPlan
{
    /// <summary>What can happen; the ids are unique.</summary>
    public required ImmutableArray<IncidentKindPlan> Kinds { get; init; }

    /// <summary>By <see cref="IncidentSeat"/>, how many people it has in each unit of its level; 0: there is none.</summary>
    public required ImmutableArray<int> Staff { get; init; }

    /// <summary>By <see cref="DutyWork"/>, the time that it takes one person, seconds; of <see cref="DutyWork.Handle"/> the kind says it, of <see cref="DutyWork.Help"/> the helper.</summary>
    public required ImmutableArray<Distribution> Efforts { get; init; }

    /// <summary>By <see cref="IncidentSeat"/>, from the call of a helper to the end of his work, seconds; null for what is no helper.</summary>
    public required ImmutableArray<Distribution?> Responses { get; init; }

    public required EscalationPlan Escalation { get; init; }

    /// <summary>By level, 1 first: the next level must have been told by then, counted from when the incident got its level.</summary>
    public required ImmutableArray<SimDuration> ReportWithin { get; init; }

    public required SpreadPlan Spread { get; init; }

    /// <summary>A question through the management system, for what is not urgent, takes so long.</summary>
    public SimDuration SystemDelay { get; init; } = SimDuration.FromMinutes(10);

    /// <summary>A desk with so many calls waiting passes further ones on; 0: it never does.</summary>
    public int PassOnAt { get; init; }

    /// <summary>Groups of schools that something strikes at once: a feeder of the power company.</summary>
    public ImmutableArray<IncidentGroup> Groups { get; init; } = [];

    /// <summary>By index of the unit, the pupils tested; empty: not known.</summary>
    public ImmutableArray<int> Pupils { get; init; } = [];

    /// <summary>Work items, on whatever level, that each incident below makes longer: the stamped reports.</summary>
    public ImmutableArray<int> ReportItems { get; init; } = [];

    /// <summary>By how much, seconds.</summary>
    public Distribution ReportEffort { get; init; } = new Constant(0);

    /// <summary>By index of the unit, by how much the chances of hazards are larger there; empty: by nothing.</summary>
    public ImmutableArray<double> Rates { get; init; } = [];

    /// <summary>Injects by state; a desk has at most <see cref="WatchPlan.Most"/>.</summary>
    public ImmutableArray<WatchPlan> Watches { get; init; } = [];

    /// <summary>The chance of a hazard in a unit, [0, 1]: what happens at a lower rate happens at a higher one too, with the same luck.</summary>
    public double ChanceIn(int unit, HazardPlan hazard) => unit < Rates.Length ? Math.Min(1, hazard.Chance * Rates[unit]) : hazard.Chance;

    /// <summary>The pupils of a unit; 0 where that is not known.</summary>
    public int PupilsOf(int unit) => unit < Pupils.Length ? Pupils[unit] : 0;
}
