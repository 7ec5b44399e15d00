using System.Collections.Immutable;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Drills;

/// <summary>The drills that are inside the program: their name is enough.</summary>
public static class ShippedDrills
{
    private const string Folder = "drills/";

    /// <summary>In alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. EmbeddedText.Names.Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..^DrillReader.Extension.Length])];

    /// <summary>What a list says of each, in alphabetical order.</summary>
    public static ImmutableArray<DrillListing> Listings => [.. Names.Select(name => DrillReader.ListingOf(TextOf(name), name + DrillReader.Extension))];

    /// <exception cref="ArgumentException">There is no such drill.</exception>
    public static string TextOf(string name) =>
        Names.Contains(name) ? EmbeddedText.Read(Folder + name + DrillReader.Extension) : throw new ArgumentException($"There is no shipped drill '{name}'.", nameof(name));

    /// <exception cref="ArgumentException">There is no such drill.</exception>
    public static Drill Read(string name) => DrillReader.ReadText(TextOf(name), name + DrillReader.Extension);

    /// <summary>A shipped drill's name, or else the path of a file.</summary>
    /// <exception cref="ScenarioException">Neither, or no drill in the file.</exception>
    public static Drill Open(string pathOrName)
    {
        if (Names.Contains(pathOrName)) return Read(pathOrName);
        if (File.Exists(pathOrName)) return DrillReader.ReadFile(pathOrName);
        var bag = new DiagnosticBag(pathOrName);
        bag.Add(Place.None, "", Message.Of(MessageId.NoSuchDrill), Message.Of(MessageId.ExpectDrill, Names), null, Suggestions.For(pathOrName, Names));
        throw bag.ToException();
    }
}
