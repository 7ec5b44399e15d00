namespace RolloutSim.Model.TestDays;

/// <summary>What happens in the schools on the test days, by the bell.</summary>
public sealed record TestDaysPlan;
