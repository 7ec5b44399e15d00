namespace RolloutSim.Grains.Runs;

/// <summary>Where a run stands.</summary>
public enum RunStatus : byte
{
    /// <summary>It goes on; or the process that drove it was lost, and it can be resumed.</summary>
    Running,

    /// <summary>It came to the model's end.</summary>
    Completed,

    /// <summary>Somebody stopped it, at the end of a window; it can be resumed where it wrote a checkpoint.</summary>
    Interrupted,

    /// <summary>A rule was broken, or it could not be kept alive; the message says what.</summary>
    Failed,
}
