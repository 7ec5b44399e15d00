using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;
using RolloutSim.Model.Visits;

namespace RolloutSim.Model.Season;

/// <content>Work items that are done on the road: rounds of visits through the schools.</content>
internal sealed partial class UnitOffices
{
    private bool IsRound(int item) => Plan.Visits is { } visits && visits.RoundOf(item) >= 0;

    /// <summary>The teams of every county may set out; the item is done when all of them are through.</summary>
    private void BeginRound(ItemState state)
    {
        int[] counties = Plan.Units[_unit].Level >= UnitLevel.County ? [Plan.Units.AncestorAt(_unit, UnitLevel.County)] : [.. Plan.Units.Below(_unit, UnitLevel.County)];
        state.Started = Plan.Hours[Plan.Visits!.Rounds[Plan.Visits.RoundOf(state.Item)].Hours].NextOpen(Now); // a round that may begin at night begins in the morning
        state.ToAccept = counties.Length;
        foreach (int county in counties)
            Send(Model.RankOf(county, CountyVisits.Sort), Now + ChannelPlan.Least, Priority.Arrival, VisitMessage.Begin, _index.KeyOf(state.Item));
    }

    /// <summary>One more county is through.</summary>
    private void EndRound(ItemState state, EventKey cause)
    {
        if (--state.ToAccept > 0) return;
        _pieces.Add(new PieceRecord(WorkPurpose.Item, state.Item, 0, 0, state.Ready!.Value, state.Started!.Value, Now, -1));
        state.Rounds = 1;
        Submit(state, round: 0, cause);
    }
}
