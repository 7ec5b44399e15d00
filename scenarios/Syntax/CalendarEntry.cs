using System.Collections.Immutable;
using RolloutSim.Scenarios.Values;

namespace RolloutSim.Scenarios.Syntax;

/// <summary>The calendar as it is written: <c>china</c>, or a map of it, the plan's own days and the schools' terms.</summary>
internal sealed record CalendarEntry(Given<string>? Days, ImmutableArray<Given<PlanDate>> ExtraWorking, ImmutableArray<Given<PlanDate>> ExtraClosed, Given<string>? Terms)
{
    /// <summary>Nothing but the country's calendar is said.</summary>
    public bool IsShort => ExtraWorking.Length == 0 && ExtraClosed.Length == 0 && Terms is null;
}
