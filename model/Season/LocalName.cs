namespace RolloutSim.Model.Season;

/// <summary>What a thing is called, in Chinese and in English.</summary>
public sealed record LocalName(string Zh, string En);
