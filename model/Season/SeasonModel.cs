using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Makes the model of a season: one logical process for the offices of each unit.</summary>
public static class SeasonModel
{
    /// <exception cref="ArgumentException">The plan contradicts itself; plans that were read from a file do not.</exception>
    public static SimModel Make(SeasonPlan plan)
    {
        return new SimModel(plan.Units, [], plan.End);
    }
}
