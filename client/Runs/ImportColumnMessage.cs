namespace RolloutSim.Client.Runs;

/// <summary>A column of an imported table; <paramref name="Kind"/> is null for one that no plan has a place for.</summary>
internal sealed record ImportColumnMessage(string Column, string Heading, string? Kind);
