using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Staffing;

/// <summary>A half-day or night for which posts are manned; those of one calendar day are manned together.</summary>
/// <param name="Code">Its number in messages and results: <see cref="TestDays.HalfDay"/>.</param>
/// <param name="Begins">From when people can be needed; whoever works at the place is there then.</param>
/// <param name="From">When everybody is to be there, those who come from elsewhere too; not before that.</param>
/// <param name="To">Its end, after that.</param>
public sealed record HalfDayPlan(byte Code, SimTime Begins, SimTime From, SimTime To);
