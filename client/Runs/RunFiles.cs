namespace RolloutSim.Client.Runs;

/// <summary>The names of the files of a run directory.</summary>
internal static class RunFiles
{
    public const string Manifest = "manifest.json";
    public const string Summary = "summary.json";
    public const string Plan = "plan.resolved.yaml";
    public const string WorkItems = "work-items.csv";

    /// <summary>Beside the run directories: what the grains keep.</summary>
    public const string Database = "rolloutsim.db";

    public static readonly string[] All = [Manifest, Summary, Plan, WorkItems];
}
