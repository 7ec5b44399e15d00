using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios;

/// <summary>A commented plan of a made-up county to begin with.</summary>
public static class Starter
{
    /// <summary>The same plan, with the comments in the user's language.</summary>
    public static string Text(TextLanguage language) => EmbeddedText.Read(language == TextLanguage.Chinese ? "starter.zh.rollout.yaml" : "starter.en.rollout.yaml");
}
