using RolloutSim.Scenarios.Shapes;
using RolloutSim.Scenarios.Syntax;
using RolloutSim.Scenarios.Yaml;

namespace RolloutSim.Scenarios.Population;

/// <summary>Reads <c>population</c> and <c>sample</c>: what the plan says, and for the rest the typical values.</summary>
internal static class PopulationSection
{
    public const string Key = "population", SampleKey = "sample", TypicalFile = "population/typical.yaml";

    public static FormMap? Read(YamlNode? node, string key, MapShape shape, ReadContext context)
    {
        if (node is null || NodeReader.Map(node, key, context) is not { } given) return null;
        var typical = (MapNode)YamlMerge.Find(YamlMerge.Typical(TypicalFile), key)!;
        return FormReader.Read(YamlMerge.Onto(given.Node, typical, key), shape, key, context) as FormMap;
    }
}
