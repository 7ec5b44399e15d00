namespace RolloutSim.Scenarios.Texts;

/// <summary>The languages that users read.</summary>
public enum TextLanguage
{
    English,
    Chinese,
}
