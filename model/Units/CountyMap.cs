using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Units;

/// <summary>How far the schools of a county are from its town and from each other, by road.</summary>
/// <remarks>
/// Plans say how far a school is from the town and not in which direction. So each lies in a direction of its own, which is made of its code and
/// stays the same whatever else is in the plan; between two schools the road is as long as the line between their places. All ways keep to the
/// triangle inequality.
/// </remarks>
public sealed class CountyMap
{
    private readonly Dictionary<int, (double X, double Y)> _places = [];

    /// <param name="units">The plan's units.</param>
    /// <param name="county">Index of the county; its town is where all roads begin.</param>
    /// <param name="factsOf">What is known of a school, by its index.</param>
    public CountyMap(UnitTree units, int county, Func<int, SchoolFacts> factsOf)
    {
        Schools = [.. units.Below(county, UnitLevel.School)];
        foreach (int school in Schools)
        {
            (double x, double y) = Direction(units[school].Code);
            double distance = factsOf(school).DistanceMetres;
            _places.Add(school, (x * distance, y * distance));
        }
    }

    /// <summary>Indices of the schools, in the order of the plan.</summary>
    public IReadOnlyList<int> Schools { get; }

    /// <summary>Metres between two schools; -1 stands for the county's town.</summary>
    public double Metres(int from, int to)
    {
        (double x, double y) = PlaceOf(from);
        (double toX, double toY) = PlaceOf(to);
        return Math.Sqrt(((x - toX) * (x - toX)) + ((y - toY) * (y - toY)));
    }

    private (double X, double Y) PlaceOf(int school) => school < 0 ? (0, 0) : _places[school];

    /// <summary>The direction in which a place of that code lies.</summary>
    internal static (double X, double Y) Direction(string code) => Direction(StableHash.Of(code));

    /// <summary>A point on the unit circle: the first of a row of points in the square that lies in the ring between half and whole, pushed outward.</summary>
    internal static (double X, double Y) Direction(ulong hash)
    {
        for (; ; hash = StableHash.Combine(hash, 1))
        {
            double x = ((hash & uint.MaxValue) / 2147483648.0) - 1, y = ((hash >> 32) / 2147483648.0) - 1;
            double square = (x * x) + (y * y);
            if (square is < 0.25 or > 1) continue;
            double length = Math.Sqrt(square);
            return (x / length, y / length);
        }
    }
}
