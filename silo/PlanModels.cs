using RolloutSim.Grains.Models;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Silo;

/// <summary>Makes the model of a season out of its plan's text, so that grains know no scenario files.</summary>
public sealed class PlanModels : IReplicationSource
{
    public const string KindName = "rollout-plan";

    public string Kind => KindName;

    /// <summary>Names a plan for a run: its canonical text, and what has happened in a season under way.</summary>
    public static ModelReference Refer(Plan plan) => new(KindName, PlanContent.Of(plan));

    public SimModel Make(byte[] content) => SeasonModel.Make(Read(content));

    public IReplicator MakeReplicator(byte[] content) => new Replicator(new SeasonReplicator(Read(content)));

    private static SeasonPlan Read(byte[] content) => ReadPlans.Of(content).Season;

    private sealed class Replicator(SeasonReplicator season) : IReplicator
    {
        public byte[] Run(ReplicationKey key)
        {
            var writer = new SnapshotWriter();
            season.Run(key).Write(writer);
            return writer.ToArray();
        }
    }
}
