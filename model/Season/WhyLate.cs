using System.Collections.Immutable;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Season;

/// <summary>Says of every work item that was done late what is to blame, and for how much of it.</summary>
public static class WhyLate
{
    /// <param name="plan">The plan that was run.</param>
    /// <param name="processes">All processes of the run, as they stand at its end.</param>
    /// <returns>In the order of units and work items; rival work and what is not done are left out.</returns>
    /// <exception cref="InvariantException">Blame that does not add up to the lateness, to the microsecond.</exception>
    public static ImmutableArray<LateItem> Of(SeasonPlan plan, IEnumerable<LogicalProcess> processes)
    {
        var offices = new SeasonOffices(plan, processes);
        return
        [
            .. from unit in offices.All
               from state in unit.Items.Values.OrderBy(state => state.Item)
               let item = plan.WorkItems[state.Item]
               where !item.IsRival && state.Accepted is not null && item.Due is { } due && state.Completed > due
               select Explain(plan, offices, unit.Unit, state),
        ];
    }

    private static LateItem Explain(SeasonPlan plan, SeasonOffices offices, int unit, ItemState state)
    {
        SimTime due = plan.WorkItems[state.Item].Due!.Value;
        SimDuration lateness = state.Completed!.Value - due;
        ImmutableArray<Blame> blames = BlameLedger.Share(due, unit, state.Item, LateWalk.Of(plan, offices, unit, state.Item), state.Completed.Value);
        SimDuration sum = blames.Aggregate(SimDuration.Zero, (total, blame) => total + blame.Amount);
        if (sum != lateness)
            throw new InvariantException($"The blame for '{plan.WorkItems[state.Item].Id}' adds up to {sum}, its lateness is {lateness}.", offices[unit].Code, state.Completed.Value);
        return new LateItem(unit, state.Item, lateness, blames);
    }
}
