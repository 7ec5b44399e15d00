using System.Collections.Immutable;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Model.Custody;

/// <summary>Which vehicle of a county brings the packages to which schools, in which order.</summary>
/// <remarks>
/// By nominal times: the last package shall be at its school as early as can be, then all of them. From three orders of the schools (the farthest
/// first, the nearest first, round the town) each is put in where it costs least; then single schools move, pairs change places, stretches of a
/// trip are turned round and ends of two trips exchanged, as long as that helps; the best of the three is taken. The moves are those of Kindervater
/// and Savelsbergh (1997), "Vehicle routing: handling edge exchanges", in Local Search in Combinatorial Optimization. No chance is in it.
/// </remarks>
internal sealed class Tours
{
    /// <summary>In a county with more schools they are put in and not moved: moving takes the cube of their number.</summary>
    private const int MovedMost = 60;

    private readonly CountyMap _map;
    private readonly int _capacity;
    private readonly double _secondsPerMetre, _load, _handOver;
    private readonly List<List<int>>[] _trips; // by vehicle; some are empty

    private Tours(CustodyPlan plan, CountyMap map)
    {
        (_map, _capacity) = (map, plan.Capacity);
        (_secondsPerMetre, _load, _handOver) = (3.6 / plan.Speed.Nominal, plan.Load.Nominal, plan.HandOver.Nominal);
        _trips = new List<List<int>>[plan.Vehicles];
        for (int vehicle = 0; vehicle < _trips.Length; vehicle++) _trips[vehicle] = [];
    }

    /// <summary>By vehicle its trips, by trip the schools in the order in which it comes to them.</summary>
    public static ImmutableArray<ImmutableArray<ImmutableArray<int>>> Plan(CustodyPlan plan, CountyMap map)
    {
        IEnumerable<int> byDistance = map.Schools.OrderBy(school => map.Metres(-1, school)).ThenBy(school => school);
        Tours? best = null;
        foreach (IEnumerable<int> order in (IEnumerable<int>[])[byDistance.Reverse(), byDistance, RoundTheTown(map)])
        {
            var tours = new Tours(plan, map);
            foreach (int school in order) tours.Insert(school);
            if (map.Schools.Count <= MovedMost) tours.Improve();
            if (best is null || IsLess(tours.Cost(), best.Cost())) best = tours;
        }
        return [.. best!._trips.Select(trips => trips.Where(trip => trip.Count > 0).Select(trip => trip.ToImmutableArray()).ToImmutableArray())];
    }

    /// <summary>By nominal times, when the last package of such tours is at its school, counted from their beginning.</summary>
    public static SimDuration Latest(CustodyPlan plan, CountyMap map, ImmutableArray<ImmutableArray<ImmutableArray<int>>> trips)
    {
        var tours = new Tours(plan with { Vehicles = trips.Length }, map);
        for (int vehicle = 0; vehicle < trips.Length; vehicle++) tours._trips[vehicle].AddRange(trips[vehicle].Select(trip => trip.ToList()));
        return SimDuration.FromSecondsRounded(tours.Cost().Latest);
    }

    /// <summary>Each next school is the nearest to the last one.</summary>
    private static List<int> RoundTheTown(CountyMap map)
    {
        List<int> left = [.. map.Schools], order = [];
        while (left.Count > 0)
        {
            int from = order.Count == 0 ? -1 : order[^1], next = left[0];
            foreach (int school in left)
                if (map.Metres(from, school) < map.Metres(from, next)) next = school;
            left.Remove(next);
            order.Add(next);
        }
        return order;
    }

    private void Insert(int school)
    {
        (List<int> Trip, int Place) best = ([], 0);
        (double, double) least = (double.PositiveInfinity, double.PositiveInfinity);
        foreach (List<List<int>> trips in _trips)
        {
            if (trips.Count == 0 || trips[^1].Count > 0) trips.Add([]); // a further trip is a place too
            foreach (List<int> trip in trips)
            {
                for (int place = 0; trip.Count < _capacity && place <= trip.Count; place++)
                {
                    trip.Insert(place, school);
                    (double, double) cost = Cost();
                    trip.RemoveAt(place);
                    if (IsLess(cost, least)) (least, best) = (cost, (trip, place));
                }
            }
        }
        best.Trip.Insert(best.Place, school);
    }

    private void Improve()
    {
        for (bool isBetter = true; isBetter;)
        {
            isBetter = false;
            foreach (int school in _map.Schools) isBetter |= TryMove(school) || TrySwap(school);
            List<int>[] trips = [.. _trips.SelectMany(trips => trips)];
            foreach (List<int> trip in trips) isBetter |= TryTurn(trip);
            for (int first = 0; first < trips.Length; first++)
                for (int second = first + 1; second < trips.Length; second++) isBetter |= TryExchange(trips[first], trips[second]);
        }
    }

    /// <summary>Takes a school out and puts it in where it costs least.</summary>
    private bool TryMove(int school)
    {
        (double, double) before = Cost();
        (List<int> trip, int place) = Find(school);
        trip.RemoveAt(place);
        Insert(school);
        if (IsLess(Cost(), before)) return true;
        (List<int> other, int there) = Find(school);
        other.RemoveAt(there);
        trip.Insert(place, school);
        return false;
    }

    /// <summary>Two schools change places.</summary>
    private bool TrySwap(int school)
    {
        (double, double) before = Cost();
        (List<int> trip, int place) = Find(school);
        foreach (int other in _map.Schools)
        {
            if (other <= school) continue;
            (List<int> otherTrip, int otherPlace) = Find(other);
            (trip[place], otherTrip[otherPlace]) = (other, school);
            if (IsLess(Cost(), before)) return true;
            (trip[place], otherTrip[otherPlace]) = (school, other);
        }
        return false;
    }

    /// <summary>A stretch of a trip is driven the other way round.</summary>
    private bool TryTurn(List<int> trip)
    {
        (double, double) before = Cost();
        for (int from = 0; from < trip.Count; from++)
        {
            for (int length = 2; from + length <= trip.Count; length++)
            {
                trip.Reverse(from, length);
                if (IsLess(Cost(), before)) return true;
                trip.Reverse(from, length);
            }
        }
        return false;
    }

    /// <summary>The ends of two trips are exchanged.</summary>
    private bool TryExchange(List<int> first, List<int> second)
    {
        (double, double) before = Cost();
        int[] one = [.. first], two = [.. second];
        for (int cut = 0; cut <= one.Length; cut++)
        {
            for (int other = 0; other <= two.Length; other++)
            {
                if (cut + two.Length - other > _capacity || other + one.Length - cut > _capacity) continue;
                Set(first, [.. one[..cut], .. two[other..]]);
                Set(second, [.. two[..other], .. one[cut..]]);
                if (IsLess(Cost(), before)) return true;
            }
        }
        Set(first, one);
        Set(second, two);
        return false;
    }

    private static void Set(List<int> trip, int[] schools)
    {
        trip.Clear();
        trip.AddRange(schools);
    }

    private (List<int> Trip, int Place) Find(int school)
    {
        foreach (List<List<int>> trips in _trips)
            foreach (List<int> trip in trips)
                if (trip.IndexOf(school) is >= 0 and int place) return (trip, place);
        throw new InvariantException($"A school has no place in the tours of its county: {school}.");
    }

    /// <summary>Seconds to the last arrival, and the sum of all arrivals.</summary>
    private (double Latest, double Sum) Cost()
    {
        double latest = 0, sum = 0;
        foreach (List<List<int>> trips in _trips)
        {
            double now = 0;
            foreach (List<int> trip in trips)
            {
                if (trip.Count == 0) continue;
                now += _load * trip.Count;
                int at = -1;
                foreach (int school in trip)
                {
                    now += (_map.Metres(at, school) * _secondsPerMetre) + _handOver;
                    sum += now;
                    latest = Math.Max(latest, now);
                    at = school;
                }
                now += _map.Metres(at, -1) * _secondsPerMetre;
            }
        }
        return (latest, sum);
    }

    private static bool IsLess((double Latest, double Sum) cost, (double Latest, double Sum) other) =>
        cost.Latest < other.Latest - 1e-6 || (cost.Latest <= other.Latest + 1e-6 && cost.Sum < other.Sum - 1e-6);
}
