using RolloutSim.Grains.Calls;

namespace RolloutSim.Grains.Tree;

/// <summary>A unit in the tree that runs a season: it hosts processes, or passes on to those below, or both.</summary>
public interface IUnitNode
{
    Task<NodeReply> Begin(BeginCall call);

    Task<NodeReply> Run(StageCall call);

    Task<NodeReply> Save(SaveCall call);

    Task<FinishReply> Finish(FinishCall call);

    Task<LookReply> Look(LookCall call);
}
