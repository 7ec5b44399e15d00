using System.Collections.Immutable;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;

namespace RolloutSim.Model.Season;

/// <summary>Runs whole replications of one season, each on the calling thread; several threads may do so at once.</summary>
public sealed class SeasonReplicator
{
    private readonly SeasonPlan _plan;
    private readonly SimModel _model;
    private readonly Partition _partition;
    private readonly SeasonSlots _slots;
    private readonly ImmutableArray<int> _dated;

    public SeasonReplicator(SeasonPlan plan)
    {
        _plan = plan;
        _model = SeasonModel.Make(plan);
        _partition = Partition.Single(_model);
        _slots = new SeasonSlots(plan);
        _dated = plan.Dated();
    }

    /// <exception cref="InvariantException">A rule was broken; process, time, seed and replication are named.</exception>
    public SeasonReplication Run(ReplicationKey key)
    {
        try
        {
            RunResult result = SequentialExecutor.Run(_model, [Host.Start(_model, key, _partition, 0)], _partition);
            LogicalProcess[] processes = [.. Enumerable.Range(0, _model.Count).Select(result.Hosts[0].Process)];
            var offices = new SeasonOffices(_plan, processes);
            return new SeasonReplication(
                key.Replication, RunDigest.Of(result.Digests()), result.Windows, result.Events, Completions(offices),
                CriticalPaths.Of(_plan, offices, _slots, _dated), WhyLate.Of(_plan, offices, _plan.End),
                SeasonReports.Of(processes.Where(process => process is not UnitOffices)).InBrief());
        }
        catch (InvariantException fault) when (!fault.Message.Contains("(seed ", StringComparison.Ordinal))
        {
            throw new InvariantException($"{fault.Message} (seed {key.Seed}, replication {key.Replication})");
        }
    }

    private ImmutableArray<SimTime> Completions(SeasonOffices offices)
    {
        var completions = new SimTime[_slots.Count];
        Array.Fill(completions, SimTime.Never);
        foreach (UnitOffices unit in offices.All)
        {
            foreach (ItemState state in unit.Items.Values) completions[_slots[unit.Unit, state.Item]] = state.Completed ?? SimTime.Never;
        }
        return [.. completions];
    }
}
