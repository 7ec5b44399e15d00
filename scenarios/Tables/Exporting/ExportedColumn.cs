namespace RolloutSim.Scenarios.Tables.Exporting;

/// <summary>A column of an exported table.</summary>
/// <param name="Heading">In Chinese.</param>
/// <param name="Width">In a spreadsheet, in characters.</param>
/// <param name="IsCentred">Short texts stand in the middle.</param>
public sealed record ExportedColumn(string Heading, int Width, bool IsCentred = false);
