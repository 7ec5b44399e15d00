using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>A session of a test day as it is written.</summary>
/// <param name="DayKey">The day's key in the plan: <c>T</c>, <c>L</c>, <c>2021-05-27</c>.</param>
/// <param name="Day">The day that it means.</param>
/// <param name="Id">The work item's name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Time">When it runs.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record SessionEntry(string DayKey, PlanDate Day, string Id, LocalName Name, Given<SessionTime> Time, Place Place)
{
    public string Path => $"test.{DayKey}.{Id}";
}
