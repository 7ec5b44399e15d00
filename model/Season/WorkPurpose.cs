namespace RolloutSim.Model.Season;

/// <summary>What a piece of work is for.</summary>
internal enum WorkPurpose : byte
{
    /// <summary>A work item's own effort, or doing it again.</summary>
    Item,

    /// <summary>Looking at one submission.</summary>
    Review,

    /// <summary>Granting an extension after a system has shut.</summary>
    Extension,

    /// <summary>Mending what a visit has found.</summary>
    Mending,

    /// <summary>Putting right what the practice has found; as many things as the round says.</summary>
    Righting,
}
