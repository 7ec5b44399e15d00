namespace RolloutSim.Scenarios.Shapes;

/// <summary>The least of what may stand somewhere, as a user would write it on one line.</summary>
internal static class ShapeExample
{
    private const string Anything = "...";

    public static string Of(Shape shape) => shape switch
    {
        ValueShape value => value.Examples.Concat(value.OneOf).FirstOrDefault(Anything),
        ListShape list => $"[{Of(list.Item)}]",
        EitherShape either => Of(either.Second),
        MapShape { Keys.Length: > 0 } map => $"{{{string.Join(", ", Least(map).Select(key => $"{key.Name}: {Of(key.Shape)}"))}}}",
        MapShape { Names: [{ } names, ..] } => $"{{{Anything}: {Of(names.Shape)}}}",
        _ => Anything,
    };

    /// <summary>The keys that must be there; where none must, the first.</summary>
    private static IEnumerable<ShapeKey> Least(MapShape map) => map.Keys.Any(key => key.IsRequired) ? map.Keys.Where(key => key.IsRequired) : map.Keys.Take(1);
}
