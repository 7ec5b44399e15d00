using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Calendars;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Incidents;

/// <summary>What the moments of injects and decisions count from.</summary>
/// <param name="Civil">The season's calendar.</param>
/// <param name="First">T.</param>
/// <param name="Last">L.</param>
/// <param name="Ends">The last day.</param>
internal sealed record OutsideDays(CivilCalendar Civil, DateOnly First, DateOnly Last, DateOnly Ends)
{
    public static OutsideDays Of(Plan plan) => new(plan.Civil, plan.FirstTestDay, plan.LastTestDay, plan.Ends);

    public DateOnly On(MomentText when) => when.Day.On(First, Last);

    /// <summary>It may lie outside the season.</summary>
    public SimTime At(MomentText when) => Civil.At(On(when)) + SimDuration.FromSeconds(when.Second);
}
