using Microsoft.Extensions.Logging;
using Orleans.Storage;
using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Storage;
using RolloutSim.Grains.Tree;

namespace RolloutSim.Grains.Units;

/// <summary>A thin shell of a grain around a <see cref="UnitNode"/>.</summary>
internal abstract partial class UnitGrain : Grain, IUnitGrain
{
    private static readonly TimeSpan RunMost = TimeSpan.FromDays(7);

    private readonly UnitServices _services;
    private readonly UnitKey _key;
    private readonly ILogger _log;
    private readonly UnitNode _node;
    private readonly ReportArchive _archive;

    protected UnitGrain(UnitServices services, string sort)
    {
        _services = services;
        _key = UnitKey.Parse(this.GetPrimaryKeyString());
        _log = services.Logs.CreateLogger<UnitGrain>();
        _archive = new ReportArchive(services.StoreOf(this.GetGrainId(), sort));
        _node = new UnitNode(_key.Unit, services.Silo.ToParsableString(), Find, Child, services.StoreOf(this.GetGrainId(), sort));
    }

    public async Task<NodeReply> Begin(BeginCall call)
    {
        DelayDeactivation(RunMost); // a host with little to do must not be collected
        return await Guarded(() => _node.Begin(call), Lost);
    }

    public Task<NodeReply> Run(StageCall call) => Guarded(() => _node.Run(call), Lost);

    public Task<NodeReply> Save(SaveCall call) => Guarded(() => _node.Save(call), Lost);

    public async Task<FinishReply> Finish(FinishCall call)
    {
        FinishReply reply = await Guarded(() => _node.Finish(call), FinishReply.Of(ReplyStatus.Lost, _key.Unit));
        DelayDeactivation(TimeSpan.Zero);
        return reply;
    }

    public Task<LookReply> Look(LookCall call) => Guarded(() => _node.Look(call), LookReply.Of(ReplyStatus.Lost, _key.Unit));

    public Task<ProcessReport[]> ReadReports() => GrainFactory.GetGrain<IRunGrain>(_key.Run).ReadReportsOf(_key.Unit);

    public Task<ProcessReport[]> ReadHosted(string planHash) => _archive.Read(planHash);

    private NodeReply Lost => NodeReply.Of(ReplyStatus.Lost, _key.Unit);

    private Task<RunTopology> Find(BeginCall call) =>
        _services.Catalog.Find(call.Plan, call.Settings.Partition, () => GrainFactory.GetGrain<IRunGrain>(_key.Run).GetModel());

    private GrainNode Child(RunTopology topology, int node, SiloAddress? silo) =>
        new(GrainFactory.Find(_key.Run, topology.UnitOf(node)), topology.UnitOf(node).Code, silo, _services.Retry);

    /// <summary>
    /// A lost race in storage means that this activation is out of date; after a fault of network or storage the run tries again from its last
    /// checkpoint; others end it, in words that any silo can read.
    /// </summary>
    private async Task<T> Guarded<T>(Func<Task<T>> call, T lost)
    {
        try
        {
            return await call();
        }
        catch (InconsistentStateException)
        {
            DeactivateOnIdle();
            return lost;
        }
        catch (Exception fault) when (PassingFault.Is(fault))
        {
            LogPassingFault(fault, _key.Unit, _key.Run);
            return lost;
        }
        catch (Exception fault) when (fault is not RunFaultException)
        {
            LogFault(fault, _key.Unit, _key.Run);
            throw new RunFaultException(fault.Message);
        }
    }
}
