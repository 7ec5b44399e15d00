using System.Collections.Immutable;
using CsCheck;
using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.Units;

namespace RolloutSim.Tests.Model.Custody;

/// <summary>Tours come to every school once, no vehicle carries too much, and on small counties the last package is nearly as early as can be.</summary>
public sealed class ToursTests
{
    private static readonly Gen<(double[] Km, int Vehicles, int Capacity)> Counties =
        from km in Gen.Double[0.5, 50].Array[1, 24]
        from vehicles in Gen.Int[1, 8]
        from capacity in Gen.Int[1, 6]
        select (km, vehicles, capacity);

    [Fact]
    public void Every_school_once_and_never_too_much() => Counties.Sample(county =>
    {
        (CustodyPlan plan, CountyMap map) = Make(county.Km, county.Vehicles, county.Capacity);
        ImmutableArray<ImmutableArray<ImmutableArray<int>>> trips = Tours.Plan(plan, map);
        Assert.Equal(county.Vehicles, trips.Length);
        Assert.Equal(map.Schools, trips.SelectMany(vehicle => vehicle.SelectMany(trip => trip)).Order());
        Assert.All(trips.SelectMany(vehicle => vehicle), trip => Assert.InRange(trip.Length, 1, county.Capacity));
        Assert.Equal(Flat(trips), Flat(Tours.Plan(plan, map)));
    }, iter: 60);

    [Fact]
    public void One_vehicle_more_is_never_later() => Counties.Sample(county =>
    {
        (CustodyPlan plan, CountyMap map) = Make(county.Km, county.Vehicles, county.Capacity);
        CustodyPlan more = plan with { Vehicles = plan.Vehicles + 1 };
        // A heuristic may miss by a little what an optimum could not.
        Assert.True(Tours.Latest(more, map, Tours.Plan(more, map)).Microseconds <= 1.1 * Tours.Latest(plan, map, Tours.Plan(plan, map)).Microseconds);
    }, iter: 60);

    [Fact]
    public void On_small_counties_the_last_package_is_within_a_tenth_of_the_optimum() =>
        (from km in Gen.Double[0.5, 50].Array[1, 6] from vehicles in Gen.Int[1, 3] select (km, vehicles)).Sample(county =>
        {
            (CustodyPlan plan, CountyMap map) = Make(county.km, county.vehicles, capacity: 6);
            SimDuration found = Tours.Latest(plan, map, Tours.Plan(plan, map)), best = SimDuration.MaxValue;
            foreach (ImmutableArray<int>[] tours in Assignments([.. map.Schools], county.vehicles))
                best = SimDuration.Min(best, Tours.Latest(plan, map, [.. tours.Select(tour => tour.IsEmpty ? ImmutableArray<ImmutableArray<int>>.Empty : [tour])]));
            Assert.InRange(found.Microseconds, best.Microseconds - 1, 1.1 * best.Microseconds);
        }, iter: 25);

    [Fact]
    public void The_latest_arrival_is_worked_out_by_hand()
    {
        // One school 10 km away at 60 km/h: two minutes to load, ten on the way, three to hand over.
        (CustodyPlan plan, CountyMap map) = Make([10], 1, 6);
        Assert.Equal(15, Tours.Latest(plan, map, Tours.Plan(plan, map)).TotalSeconds / 60, 6);
    }

    private static IEnumerable<(int, int, int)> Flat(ImmutableArray<ImmutableArray<ImmutableArray<int>>> trips) =>
        from vehicle in trips.Index() from trip in vehicle.Item.Index() from school in trip.Item select (vehicle.Index, trip.Index, school);

    private static (CustodyPlan, CountyMap) Make(double[] km, int vehicles, int capacity)
    {
        UnitTree units = new([new(UnitTree.RootCode, UnitLevel.Nation, -1), new("C", UnitLevel.County, 0), .. km.Select((_, i) => new Unit($"S{i:d2}", UnitLevel.School, 1))]);
        var plan = new CustodyPlan
        {
            PiecesPerPupil = 7,
            SpareSets = 0,
            FetchedBy = CarriedBy.County,
            Night = CarriedBy.School,
            MailedBy = CarriedBy.County,
            MailedTo = UnitLevel.Province,
            Vehicles = vehicles,
            Capacity = capacity,
            WaitsFor = SimDuration.Zero,
            Keepers = 1,
            Speed = new Constant(60),
            Load = new Constant(120),
            HandOver = new Constant(180),
            MailBack = new Constant(86_400),
            Faults = new CustodyFaults(0, new Constant(1), 0, 1, 0, 0, 0, new Constant(1)),
            FetchedFrom = [SimTime.Zero],
            FetchedBefore = [SimTime.Zero],
            ReturnedFrom = [SimTime.Never],
        };
        return (plan, new CountyMap(units, 1, school => new SchoolFacts(30, 10, 10, km[school - 2] * 1000)));
    }

    /// <summary>All ways to share schools out to vehicles, in all orders, one trip each.</summary>
    private static IEnumerable<ImmutableArray<int>[]> Assignments(ImmutableArray<int> schools, int vehicles)
    {
        if (schools.IsEmpty)
        {
            yield return [.. Enumerable.Repeat(ImmutableArray<int>.Empty, vehicles)];
            yield break;
        }
        foreach (ImmutableArray<int>[] rest in Assignments(schools[1..], vehicles))
        {
            for (int vehicle = 0; vehicle < vehicles; vehicle++)
            {
                for (int place = 0; place <= rest[vehicle].Length; place++)
                {
                    ImmutableArray<int>[] tours = [.. rest];
                    tours[vehicle] = rest[vehicle].Insert(place, schools[0]);
                    yield return tours;
                }
            }
        }
    }
}
