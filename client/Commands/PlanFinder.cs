using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Client.Commands;

/// <summary>Opens what the user calls a plan.</summary>
internal static class PlanFinder
{
    /// <summary>A shipped plan's name, or the path of a file.</summary>
    /// <exception cref="Scenarios.Errors.ScenarioException">Neither, or no plan in the file, or a change that cannot be made.</exception>
    public static Plan Find(string pathOrName, string workingDirectory, IReadOnlyList<PlanOverride>? overrides = null)
    {
        if (ShippedPlans.Names.Contains(pathOrName)) return ShippedPlans.Read(pathOrName, overrides);
        string path = Path.GetFullPath(pathOrName, workingDirectory);
        // Messages call the file as the user does, so a relative name stays one where it means the same.
        return ShippedPlans.Open(File.Exists(path) && path != Path.GetFullPath(pathOrName) ? path : pathOrName, overrides);
    }
}
