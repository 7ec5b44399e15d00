namespace RolloutSim.Grains.Calls;

/// <summary>Whether a node did what it was asked.</summary>
public enum ReplyStatus : byte
{
    Done,

    /// <summary>It, or one below it, is not where the caller believes it to be: the run must begin a new epoch.</summary>
    Lost,

    /// <summary>The call is of an older epoch, or older than the last one: nobody waits for its answer.</summary>
    Refused,
}
