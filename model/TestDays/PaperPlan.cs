using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Model.TestDays;

/// <summary>Paper in the place of terminals: printed by the national centre when it is asked for, and sent.</summary>
/// <param name="PerHour">Sheets that the printer makes in an hour, all schools together; above 0.</param>
/// <param name="Sheets">Sheets for one pupil and session, at least 1.</param>
/// <param name="Way">From the printer to a school, seconds.</param>
public sealed record PaperPlan(double PerHour, int Sheets, Distribution Way);
