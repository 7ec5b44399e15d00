using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Silo.Views;

namespace RolloutSim.Silo.Metrics;

/// <summary>A run at one moment: what all series are made of.</summary>
/// <param name="Run">Its name.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Seed">Of its luck.</param>
/// <param name="Replication">Which of the runs under that seed.</param>
/// <param name="Figures">How it goes on.</param>
/// <param name="Season">Its season.</param>
public sealed record RunSnapshot(string Run, Plan Plan, uint Seed, uint Replication, RunFigures Figures, SeasonView Season)
{
    /// <summary>The label of what is no province's: the national centre's own work, and all of a plan without provinces.</summary>
    public const string Centre = UnitTree.RootCode;

    private IReadOnlyList<(string Code, UnitCounts Counts)>? _parts;

    /// <summary>The provinces, and what is left of the whole.</summary>
    public IReadOnlyList<(string Code, UnitCounts Counts)> Parts => _parts ??= MakeParts();

    private List<(string Code, UnitCounts Counts)> MakeParts()
    {
        List<(string Code, UnitCounts Counts)> parts = [.. Plan.Season.Units.Below(0, UnitLevel.Province).Select(province => (Plan.Season.Units[province].Code, Season[province]))];
        parts.Add((Centre, Season[0].Without(parts.Select(part => part.Counts))));
        return parts;
    }
}
