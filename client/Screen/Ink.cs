namespace RolloutSim.Client.Screen;

/// <summary>What a piece of text means, from which its colour follows.</summary>
internal enum Ink
{
    Plain,
    Title,
    Heading,
    Faint,
    Good,
    Warning,
    Bad,
}
