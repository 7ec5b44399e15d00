using Orleans.Concurrency;
using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Runs;

namespace RolloutSim.Grains.Units;

/// <summary>The address of a unit in a run: <c>run/code</c>.</summary>
[Alias("rollout.IUnitGrain")]
public interface IUnitGrain : IGrainWithStringKey
{
    [Alias("Begin"), ResponseTimeout("00:05:00")]
    Task<NodeReply> Begin(BeginCall call);

    [Alias("Run")]
    Task<NodeReply> Run(StageCall call);

    [Alias("Save"), ResponseTimeout("00:05:00")]
    Task<NodeReply> Save(SaveCall call);

    [Alias("Finish"), ResponseTimeout("00:05:00")]
    Task<FinishReply> Finish(FinishCall call);

    [Alias("Look"), ResponseTimeout("00:05:00")]
    Task<LookReply> Look(LookCall call);

    /// <summary>What the unit's processes tell, whichever node runs them: while the run goes on as they stand at a window's end, then as they stood at its end. Empty when there is nothing.</summary>
    [Alias("ReadReports"), AlwaysInterleave]
    Task<ProcessReport[]> ReadReports();

    /// <summary>What all processes told that this node ran.</summary>
    [Alias("ReadHosted"), AlwaysInterleave]
    Task<ProcessReport[]> ReadHosted(string planHash);
}
