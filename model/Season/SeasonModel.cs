using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Makes the model of a season: one logical process for the offices of each unit.</summary>
public static class SeasonModel
{
    /// <exception cref="ArgumentException">The plan contradicts itself; plans that were read from a file do not.</exception>
    public static SimModel Make(SeasonPlan plan)
    {
        var index = new SeasonIndex(plan);
        IEnumerable<LpSpec> offices = Enumerable.Range(0, plan.Units.Count)
            .Where(unit => index.Takes(plan.Units[unit].Level))
            .Select(unit => new LpSpec(unit, UnitOffices.Sort, context => new UnitOffices(context, index)));
        var model = new SimModel(plan.Units, offices, plan.End);
        index.Bind(model);
        return model;
    }
}
