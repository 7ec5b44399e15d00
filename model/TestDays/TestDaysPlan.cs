using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.TestDays;

/// <summary>What happens in the schools on the test days, by the bell.</summary>
public sealed record TestDaysPlan
{
    /// <summary>The sessions of all test days, by their beginning; of those that begin together, in the order of the plan.</summary>
    public required ImmutableArray<SessionPlan> Sessions { get; init; }

    /// <summary>Index of the work item that begins with the first session and ends with the last; -1: there is none.</summary>
    public int Test { get; init; } = -1;

    /// <summary>Whether sites are told of every post who stands there, and not only of those that the season's staffing has.</summary>
    public bool PostsAreTold { get; init; }

    public required GatePlan Gate { get; init; }

    /// <summary>To identify one pupil, seconds.</summary>
    public required Distribution CheckIn { get; init; }

    public required CountingPlan Counting { get; init; }

    public required AnswerPlan Answers { get; init; }

    public required BatchPlan Batches { get; init; }

    public required PePlan Pe { get; init; }

    public required EntryPlan Entry { get; init; }

    public required WeatherPlan Weather { get; init; }

    /// <summary>Paper in the place of terminals; null: there is none.</summary>
    public PaperPlan? Paper { get; init; }

    /// <summary>What kinds of incidents stop, by name; others stop nothing.</summary>
    public ImmutableArray<(string Kind, Stops What)> Stops { get; init; } = UsualStops;

    /// <summary>A session that begins later than this after its time is an incident.</summary>
    public required SimDuration LateAfter { get; init; }

    /// <summary>A session of the pupils that has not begun so long after its time is given up.</summary>
    public required SimDuration LatestStart { get; init; }

    /// <summary>Whose package has a broken seal waits so long for a decision where nobody else is there to decide, seconds.</summary>
    public required Distribution SealDecision { get; init; }

    /// <summary>What the usual kinds of incidents stop.</summary>
    public static ImmutableArray<(string Kind, Stops What)> UsualStops { get; } =
    [
        ("power-cut", TestDays.Stops.Terminals), ("line-cut", TestDays.Stops.Line), ("log-in-failure", TestDays.Stops.Terminals),
        ("fire", TestDays.Stops.Everything), ("earthquake", TestDays.Stops.Everything), ("mudslide", TestDays.Stops.Everything),
        ("heat", TestDays.Stops.Pe), ("rainstorm", TestDays.Stops.Pe), ("seal-broken", TestDays.Stops.Tools), ("leak", TestDays.Stops.Tools),
        ("vehicle-accident", TestDays.Stops.Vehicle),
    ];

    /// <summary>What an incident stops whose kind has this 32-bit hash.</summary>
    internal Stops StopsOf(uint kind) => StopsOf(this, kind);

    /// <summary>The same of a plan without test days too: what it usually stops.</summary>
    internal static Stops StopsOf(TestDaysPlan? plan, uint kind)
    {
        foreach ((string name, Stops what) in plan?.Stops ?? UsualStops)
            if (DeskMessage.HashOf(name) == kind) return what;
        return TestDays.Stops.Nothing;
    }
}
