using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo.Views;

/// <summary>What people brought to a run while it went on: with it the run is repeated to the same digest, without any person.</summary>
/// <param name="Format"><see cref="FormatName"/>.</param>
/// <param name="Plan">The plan's name.</param>
/// <param name="PlanSha256">Of its resolved text.</param>
/// <param name="Seed">Of its luck.</param>
/// <param name="Replication">Which of the runs under that seed.</param>
/// <param name="Events">In the order in which they came.</param>
public sealed record OutsideRecord(string Format, string Plan, string PlanSha256, uint Seed, uint Replication, IReadOnlyList<OutsideRecordEvent> Events)
{
    public const string FormatName = "rolloutsim-record-1";

    public static OutsideRecord Of(Plan plan, uint seed, uint replication, IEnumerable<LiveEvent> live) => new(
        FormatName, plan.Season.Name, plan.Sha256, seed, replication, [.. live.Select(each => OutsideRecordEvent.Of(plan, each.ToExternal()))]);

    /// <summary>As the model has them.</summary>
    /// <exception cref="FormatException">One is damaged.</exception>
    public IEnumerable<ExternalEvent> ToExternal() => Events.Select(each => each.ToExternal());
}
