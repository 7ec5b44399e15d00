using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Says of every work item that is late, done or not, what is to blame, and for how much of it.</summary>
public static class WhyLate
{
    /// <param name="plan">The plan that was run.</param>
    /// <param name="processes">All processes of the run, as they stand.</param>
    /// <param name="until">Where the run has come: what is due and not done is late up to here.</param>
    /// <returns>In the order of units and work items, without rival work.</returns>
    /// <exception cref="InvariantException">Blame that does not add up to the lateness, to the microsecond.</exception>
    public static ImmutableArray<LateItem> Of(SeasonPlan plan, IEnumerable<LogicalProcess> processes, SimTime until) =>
        Of(plan, new SeasonOffices(plan, processes), until);

    internal static ImmutableArray<LateItem> Of(SeasonPlan plan, SeasonOffices offices, SimTime until) => Of(plan, offices, offices.All, until);

    /// <summary>Of some units only.</summary>
    internal static ImmutableArray<LateItem> Of(SeasonPlan plan, SeasonOffices offices, IEnumerable<UnitOffices> units, SimTime until) =>
    [
        .. from unit in units
           from state in unit.Items.Values.OrderBy(state => state.Item)
           where plan.IsDated(state.Item) && (state.Completed ?? until) > plan.WorkItems[state.Item].Due
           select Explain(plan, offices, unit.Unit, state, until),
    ];

    private static LateItem Explain(SeasonPlan plan, SeasonOffices offices, int unit, ItemState state, SimTime until)
    {
        SimTime due = plan.WorkItems[state.Item].Due!.Value, end = state.Completed ?? until;
        SimDuration lateness = end - due;
        ImmutableArray<Blame> blames = BlameLedger.Share(due, unit, state.Item, LateWalk.Of(plan, offices, unit, state.Item, until), end);
        SimDuration sum = blames.Aggregate(SimDuration.Zero, (total, blame) => total + blame.Amount);
        if (sum != lateness)
            throw new InvariantException($"The blame for '{plan.WorkItems[state.Item].Id}' adds up to {sum}, its lateness is {lateness}.", offices[unit].Code, end);
        return new LateItem(unit, state.Item, lateness, blames);
    }
}
