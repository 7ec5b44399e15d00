using Orleans.Concurrency;

namespace RolloutSim.Grains.Runs;

/// <summary>The runs of a silo that stays up, by name.</summary>
[Alias("rollout.IRunBookGrain")]
public interface IRunBookGrain : IGrainWithStringKey
{
    /// <summary>So many runs it names; who comes then pushes out the oldest, whose results stay where they are.</summary>
    const int RunsMost = 500;

    [Alias("Add")]
    Task Add(string run);

    /// <summary>The newest first.</summary>
    [Alias("List"), ReadOnly]
    Task<string[]> List();
}
