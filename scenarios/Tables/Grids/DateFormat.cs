namespace RolloutSim.Scenarios.Tables.Grids;

/// <summary>How a number format shows a day.</summary>
/// <param name="ShowsYear">With its year.</param>
internal sealed record DateFormat(bool ShowsYear);
