using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Actuals;
using RolloutSim.Scenarios.Calendars;
using RolloutSim.Scenarios.Drills;
using RolloutSim.Scenarios.Forks;
using RolloutSim.Scenarios.Goals;
using RolloutSim.Scenarios.Levers;
using RolloutSim.Scenarios.Sampling;

namespace RolloutSim.Scenarios;

/// <summary>A season that was read and checked: what is simulated, and what results need to be printed.</summary>
public sealed record Plan
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    public required SeasonPlan Season { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>Where its values come from; empty when not stated.</summary>
    public required string Source { get; init; }

    public required CivilCalendar Civil { get; init; }

    /// <summary>The last day that is simulated.</summary>
    public required DateOnly Ends { get; init; }

    /// <summary>The test days, ascending.</summary>
    public required ImmutableArray<DateOnly> TestDays { get; init; }

    /// <summary>By index of the unit, the root included.</summary>
    public required ImmutableArray<UnitDetails> Units { get; init; }

    /// <summary>The schools that were drawn from a synthetic population, in the order of the units; empty where nothing is drawn.</summary>
    public ImmutableArray<SampledSchool> Sample { get; init; } = [];

    /// <summary>In the order of the file, defaults behind.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    public required ImmutableArray<PlanWarning> Warnings { get; init; }

    /// <summary>What the plan wants, in its order.</summary>
    public ImmutableArray<Goal> Goals { get; init; } = [];

    /// <summary>Incidents that strike at moments that are known beforehand, as the language writes them, those of the call too.</summary>
    public ImmutableArray<string> Injects { get; init; } = [];

    /// <summary>What people will decide, in the same way.</summary>
    public ImmutableArray<string> Decisions { get; init; } = [];

    /// <summary>What could be done about it, in the plan's order; each was applied and found good.</summary>
    public ImmutableArray<Lever> Levers { get; init; } = [];

    /// <summary>Ids of the work items that say their own start lag; of the others it is the plan's habit.</summary>
    public ImmutableHashSet<string> OwnStartLags { get; init; } = [];

    /// <summary>Values of processes that are still to come: checked in form, without effect.</summary>
    public ImmutableArray<LaterValue> Later { get; init; } = [];

    /// <summary>How many values the plan has, defaults included and texts not: of so many, <see cref="Assumptions"/> are assumed.</summary>
    public required int Values { get; init; }

    /// <summary>What has happened in a season under way; null: all of it is simulated.</summary>
    public ActualsList? Actuals { get; init; }

    /// <summary>The drill that it is the season of; null: it is none's.</summary>
    public PlanDrill? Drill { get; init; }

    /// <summary>What it was up to the moment at which a run was forked; null: it is this one from the beginning.</summary>
    public PlanFork? Fork { get; init; }

    /// <summary>The text that was read.</summary>
    public required string OriginalText { get; init; }

    /// <summary>The plan in its canonical form, with all defaults: reads as the same plan.</summary>
    public required string ResolvedText { get; init; }

    /// <summary>SHA-256 of the UTF-8 bytes of <see cref="ResolvedText"/>, in small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>T.</summary>
    public DateOnly FirstTestDay => TestDays[0];

    /// <summary>L.</summary>
    public DateOnly LastTestDay => TestDays[^1];
}
