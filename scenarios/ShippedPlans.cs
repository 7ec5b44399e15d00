using System.Collections.Immutable;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios;

/// <summary>The plans that are inside the program: their name is enough.</summary>
public static class ShippedPlans
{
    private const string Folder = "plans/";

    /// <summary>In alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. EmbeddedText.Names.Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(PlanReader.Extension, StringComparison.Ordinal)).Select(n => n[Folder.Length..^PlanReader.Extension.Length])];

    /// <exception cref="ArgumentException">There is no such plan.</exception>
    public static string TextOf(string name) =>
        Names.Contains(name) ? EmbeddedText.Read(Folder + name + PlanReader.Extension) : throw new ArgumentException($"There is no shipped plan '{name}'.", nameof(name));

    /// <exception cref="ArgumentException">There is no such plan.</exception>
    public static Plan Read(string name, IReadOnlyList<PlanOverride>? overrides = null) => PlanReader.ReadText(TextOf(name), name + PlanReader.Extension, overrides);

    /// <summary>A shipped plan's name, or else the path of a file.</summary>
    /// <exception cref="ScenarioException">Neither, or no plan in the file.</exception>
    public static Plan Open(string pathOrName, IReadOnlyList<PlanOverride>? overrides = null)
    {
        if (Names.Contains(pathOrName)) return Read(pathOrName, overrides);
        if (File.Exists(pathOrName)) return PlanReader.ReadFile(pathOrName, overrides);
        var bag = new DiagnosticBag(pathOrName);
        bag.Add(Place.None, "", Message.Of(MessageId.NoSuchPlan), Message.Of(MessageId.ExpectPlan, Names), null, Suggestions.For(pathOrName, Names));
        throw bag.ToException();
    }
}
