using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo.Metrics;

/// <summary>At which simulated moments a record has values: every five minutes on test days, every six hours else.</summary>
public sealed class SampleTimes(Plan plan)
{
    public static readonly SimDuration OnTestDays = SimDuration.FromMinutes(5), Else = SimDuration.FromHours(6);

    private readonly HashSet<DateOnly> _testDays = [.. plan.TestDays];

    /// <summary>The one after a moment, which is one itself.</summary>
    public SimTime After(SimTime moment) => moment + (_testDays.Contains(plan.Civil.DayOf(moment)) ? OnTestDays : Else);
}
