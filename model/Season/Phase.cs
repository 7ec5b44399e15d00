namespace RolloutSim.Model.Season;

/// <summary>The three phases of a season.</summary>
public enum Phase : byte
{
    Preparation,
    Test,
    Closing,
}
