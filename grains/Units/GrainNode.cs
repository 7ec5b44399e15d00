using Orleans.Runtime.Placement;
using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Tree;

namespace RolloutSim.Grains.Units;

/// <summary>A node below that is a grain: calls are repeated, and should it be activated, then where the run wants it.</summary>
internal sealed class GrainNode(IUnitGrain grain, string unit, SiloAddress? silo, CallRetry retry) : IUnitNode
{
    private readonly NodeReply _unreachable = NodeReply.Of(ReplyStatus.Lost, unit);

    public Task<NodeReply> Begin(BeginCall call) => Ask(() => grain.Begin(call), _unreachable);

    public Task<NodeReply> Run(StageCall call) => Ask(() => grain.Run(call), _unreachable);

    public Task<NodeReply> Save(SaveCall call) => Ask(() => grain.Save(call), _unreachable);

    public Task<FinishReply> Finish(FinishCall call) => Ask(() => grain.Finish(call), FinishReply.Of(ReplyStatus.Lost, unit));

    public Task<LookReply> Look(LookCall call) => Ask(() => grain.Look(call), LookReply.Of(ReplyStatus.Lost, unit));

    private Task<T> Ask<T>(Func<Task<T>> call, T unreachable) => silo is null ? retry.Call(unit, call, unreachable) : AskThere(silo, call, unreachable);

    /// <summary>With a wish, which is of this call only: what an asynchronous method sets ends with it.</summary>
    private async Task<T> AskThere<T>(SiloAddress there, Func<Task<T>> call, T unreachable)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, there);
        return await retry.Call(unit, call, unreachable);
    }
}
