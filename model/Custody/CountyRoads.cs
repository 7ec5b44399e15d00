using System.Collections.Immutable;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Custody;

/// <summary>The ways of a county, and the tours that its vehicles make in the morning.</summary>
/// <param name="Map">How far everything is.</param>
/// <param name="Trips">By vehicle its trips, by trip the schools in order.</param>
internal sealed record CountyRoads(CountyMap Map, ImmutableArray<ImmutableArray<ImmutableArray<int>>> Trips)
{
    public static CountyRoads Of(SeasonPlan plan, int county)
    {
        var map = new CountyMap(plan.Units, county, school => plan.Schools[school]!);
        return new CountyRoads(map, plan.Custody!.FetchedBy == CarriedBy.County ? Tours.Plan(plan.Custody, map) : []);
    }

    /// <summary>The vehicle that comes to a school.</summary>
    public int VehicleOf(int school)
    {
        for (int vehicle = 0; vehicle < Trips.Length; vehicle++)
            if (Trips[vehicle].Any(trip => trip.Contains(school))) return vehicle;
        return 0;
    }
}
