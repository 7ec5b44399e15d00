using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Calls;

/// <summary>What a run asks of a node besides the stages of a window, as numbers beside theirs.</summary>
public static class Step
{
    /// <summary>Make the processes, or load them from a checkpoint.</summary>
    public const int Begin = -1;

    /// <summary>Write a checkpoint, after the stages of the window.</summary>
    public const int Save = Stage.Count;

    /// <summary>Tell the results; the processes are not needed any more.</summary>
    public const int Finish = Stage.Count + 1;
}
