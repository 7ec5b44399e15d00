using RolloutSim.Model.Units;

namespace RolloutSim.Model.Staffing;

/// <summary>A place on the map of a county, metres by road east and north of its town: see <see cref="CountyMap"/>.</summary>
internal readonly record struct MapPoint(double East, double North)
{
    public static readonly MapPoint Town = new(0, 0);

    /// <summary>By road, whole metres.</summary>
    public int RoadTo(MapPoint other)
    {
        (double east, double north) = (East - other.East, North - other.North);
        return checked((int)Math.Round(Math.Sqrt((east * east) + (north * north))));
    }

    /// <summary>So many metres from here in a direction: <see cref="CountyMap.Direction(ulong)"/>.</summary>
    public MapPoint Towards((double X, double Y) direction, double metres) => new(East + (direction.X * metres), North + (direction.Y * metres));
}
