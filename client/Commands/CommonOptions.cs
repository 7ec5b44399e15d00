using RolloutSim.Client.Texts;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Client.Commands;

/// <summary>What every command may be told.</summary>
internal sealed record CommonOptions(TextLanguage Language, bool Json, bool Quiet, bool Verbose, bool NoColor)
{
    public ScreenTexts Texts => new(Language);
}
