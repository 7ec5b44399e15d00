using RolloutSim.Client.Execution;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Actuals;

namespace RolloutSim.Client.Commands;

/// <summary>Begins the manifest of a run: what was asked, of which plan, and where it stands; how it was run comes from who ran it.</summary>
internal static class ManifestMaker
{
    public static RunManifest Make(Plan plan, RunCall call, ExecutionSettings settings, RunStatus status, SimTime reached, RunMachine machine) => new()
    {
        Format = RunManifest.FormatName,
        Plan = plan.Season.Name,
        PlanSha256 = plan.Sha256,
        Set = call.Changes,
        Injects = plan.Injects,
        Decisions = plan.Decisions,
        AsOf = plan.Actuals is null ? null : ActualsReader.MomentOf(plan),
        ActualsSha256 = plan.Actuals?.Sha256,
        Fork = call.Fork,
        Seed = settings.Seed,
        Replication = settings.Replication,
        Status = status,
        Reached = CivilText.Iso(plan, reached),
        ReachedUs = reached.Microseconds,
        Executor = settings.Executor.ToString().ToLowerInvariant(),
        Partition = settings.Partition.ToString().ToLowerInvariant(),
        Pace = settings.Pace.ToString(),
        Threads = settings.Executor == ExecutorKind.Sequential ? 1 : settings.Threads,
        Silos = 0,
        Windows = 0,
        Events = 0,
        Versions = RunVersions.Current,
        Machine = machine,
    };
}
