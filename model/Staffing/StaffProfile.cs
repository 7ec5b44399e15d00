using System.Collections.Immutable;

namespace RolloutSim.Model.Staffing;

/// <summary>Who works at a kind of school, or at a county: how many of what.</summary>
/// <param name="Kind">As in the plan: <c>village primary</c>.</param>
/// <param name="Groups">At most 255, in an order that numbers their people.</param>
/// <param name="SecondSubject">Share of those who teach that teach a second subject, [0, 1].</param>
public sealed record StaffProfile(string Kind, ImmutableArray<StaffGroup> Groups, double SecondSubject = 0);
