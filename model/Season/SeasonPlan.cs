using System.Collections.Immutable;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.Submissions;
using RolloutSim.Model.TestDays;
using RolloutSim.Model.Units;
using RolloutSim.Model.Visits;

namespace RolloutSim.Model.Season;

/// <summary>One season as the simulation sees it: units, offices, work items, all dates resolved to simulated time.</summary>
public sealed record SeasonPlan
{
    /// <summary>The plan's name, as in <c>xiji-2021</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Nothing is simulated from here on; what is not done by then stays undone.</summary>
    public required SimTime End { get; init; }

    public required UnitTree Units { get; init; }

    /// <summary>Office hours; an office names its own by index.</summary>
    public required ImmutableArray<OpenHours> Hours { get; init; }

    public required ImmutableArray<OfficePlan> Offices { get; init; }

    public required ImmutableArray<ChannelPlan> Channels { get; init; }

    /// <summary>Channels that are systems with a line before them; the others only take their time.</summary>
    public ImmutableArray<SubmissionSystemPlan> Systems { get; init; } = [];

    /// <summary>The work items, in the order of the season; prerequisites and reviews name each other by index.</summary>
    public required ImmutableArray<WorkItemPlan> WorkItems { get; init; }

    /// <summary>Who wears several hats; in every unit of the offices' level.</summary>
    public ImmutableArray<HatPlan> Hats { get; init; } = [];

    /// <summary>Chance that a person is absent on a day, [0, 1).</summary>
    public double Absence { get; init; }

    /// <summary>Illness that goes round, and keeps more people away than that.</summary>
    public ImmutableArray<IllnessWavePlan> Waves { get; init; } = [];

    /// <summary>By index of the unit, what the plan says of a school; null for others. Empty where no process asks.</summary>
    public ImmutableArray<SchoolFacts?> Schools { get; init; } = [];

    /// <summary>The test days in the schools; null: their sessions run by the clock, whatever happens.</summary>
    public TestDaysPlan? TestDays { get; init; }

    /// <summary>The tool packages; each is a unit of level <see cref="UnitLevel.Package"/> below its school. Null: nobody looks after them.</summary>
    public CustodyPlan? Custody { get; init; }

    /// <summary>Who stands at which post; null: every post is manned.</summary>
    public StaffingPlan? Staffing { get; init; }

    /// <summary>The questionnaire system and all who use it; null: sessions at terminals take their time, and nothing is sent.</summary>
    public QuestionnairePlan? Questionnaire { get; init; }

    /// <summary>What can go wrong and who deals with it; null: nothing is reported to anybody.</summary>
    public IncidentsPlan? Incidents { get; init; }

    /// <summary>Patrols and inspectors' visits; null: these work items are done at a desk.</summary>
    public VisitsPlan? Visits { get; init; }

    /// <summary>What comes from outside and is known beforehand: injects and decisions, in the order of their record.</summary>
    public ImmutableArray<ExternalEvent> Outside { get; init; } = [];

    /// <summary>What has happened in a season under way; null: it has not begun, and all of it is simulated.</summary>
    public AsOfPlan? AsOf { get; init; }

    /// <summary>What the season was up to a moment; null: it is this one from its beginning.</summary>
    public ForkPlan? Fork { get; init; }

    /// <summary>Whether a moment lies in the part of a season under way that has happened: nothing goes wrong there, but for what is told of it.</summary>
    public bool HasHappened(SimTime t) => AsOf is { } asOf && t < asOf.At;

    /// <summary>Whether a work item has a date that counts: no session, which runs by the clock, and no rival work.</summary>
    public bool IsDated(int item) => WorkItems[item] is { Due: not null, IsRival: false, Kind: not WorkItemKind.FixedBlock };

    /// <summary>The work items that are dated and that some unit has, in the order of the season.</summary>
    public ImmutableArray<int> Dated() => [.. Enumerable.Range(0, WorkItems.Length).Where(item => IsDated(item) && Units.Below(0, WorkItems[item].Level).Any())];

    /// <summary>How many work items the units have in all.</summary>
    public long CountItems()
    {
        ILookup<UnitLevel, Unit> units = Units.All.ToLookup(unit => unit.Level);
        return WorkItems.Sum(item => (long)units[item.Level].Count());
    }
}
