using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using RolloutSim.Grains.Calls;
using RolloutSim.Grains.Models;
using RolloutSim.Grains.Placement;
using RolloutSim.Grains.Storage;
using RolloutSim.Grains.Tracing;
using RolloutSim.Grains.Tree;
using RolloutSim.Grains.Units;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;

namespace RolloutSim.Grains.Runs;

/// <summary>Keeps a run's row in storage, begins its epochs, and lets the clock drive them beside the calls of others.</summary>
internal sealed partial class RunGrain : Grain, IRunGrain
{
    /// <summary>How often a run begins anew without reaching a new checkpoint, before it is given up.</summary>
    private const int EpochsMost = 8;

    private const string PlanName = "plan";

    private static readonly TimeSpan RunMost = TimeSpan.FromDays(7);
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenEpochs = TimeSpan.FromMilliseconds(200);

    private readonly IPersistentState<RunState> _state;
    private readonly UnitServices _services;
    private readonly ISiloStatusOracle _silos;
    private readonly ILogger _log;
    private readonly GrainUnitStore _store;
    private readonly ReportArchive _archive;
    private readonly ProgressMeter _meter;
    private RunControl _control;
    private ModelReference? _model;
    private RunTrace? _trace;
    private Task? _work;
    private int _epochsLost;

    public RunGrain([PersistentState("run", UnitServices.StoreName)] IPersistentState<RunState> state, UnitServices services, ISiloStatusOracle silos)
    {
        (_state, _services, _silos) = (state, services, silos);
        _log = services.Logs.CreateLogger<RunGrain>();
        _store = services.StoreOf(this.GetGrainId(), "run");
        _archive = new ReportArchive(services.StoreOf(this.GetGrainId(), "run"));
        _meter = new ProgressMeter(services.Time);
        _control = new RunControl(services.Time);
    }

    private string Name => this.GetPrimaryKeyString();

    private bool IsDriven => _work is { IsCompleted: false };

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _control.Abandon();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    public async Task Start(RunRequest request)
    {
        if (_state.State.Manifest is { } other) throw new RunFaultException($"There is a run '{Name}' already; it is {other.Status}.");
        RunSettings settings = request.Settings;
        _control.SetPace(settings.TimesReal);
        if (_services.Book is { } book) await GrainFactory.GetGrain<IRunBookGrain>(book.Key).Add(Name);
        ModelId plan = ModelId.Of(request.Model);
        RunTopology topology = await _services.Catalog.Find(plan, settings.Partition, () => Task.FromResult(request.Model));
        await _store.Write(PlanName, StoredFrame.Pack(plan.Hash, StoredKind.Plan, default, request.Model.Content));
        _model = request.Model;
        _state.State.Manifest = new RunManifest(Name, plan, settings, RunStatus.Running, null, null, 0, 0, SimTime.Zero, topology.Model.End, 0, new long[Host.TallyCount], []);
        (_state.State.TimesReal, _state.State.IsPaused) = (settings.TimesReal, settings.IsPaused);
        if (settings.IsPaused) _control.Pause();
        _control.Kept();
        await _state.WriteStateAsync();
        Drive();
    }

    public Task<bool> Resume()
    {
        bool isPaused = IsDriven && _control.IsPaused;
        if (isPaused) _control.Unpause();
        return Task.FromResult(isPaused || GoOn(RunStatus.Running, isPaused: false) || GoOn(RunStatus.Interrupted, isPaused: false));
    }

    public Task<bool> Recover() => Task.FromResult(GoOn(RunStatus.Running, _state.State.IsPaused));

    public Task Stop()
    {
        _control.Stop();
        return Task.CompletedTask;
    }

    public async Task Suspend()
    {
        if (!IsDriven) return;
        _control.Suspend();
        await _work!;
    }

    public Task<bool> Pause() => Steer(control => control.Pause());

    public Task<bool> StepOn(long windows, SimTime until) => Steer(control => control.StepOn(windows, until));

    public Task<bool> SetPace(double timesReal) => Steer(control => control.SetPace(timesReal));

    public async Task<LiveEvent[]> Bring(OutsideCall[] calls)
    {
        if (!IsDriven) throw new RunFaultException($"The run '{Name}' does not go on; nothing can be brought to it.");
        return await Task.WhenAll(calls.Select(_control.Bring)); // in one turn, so that they take effect together
    }

    public Task<RunProgress> GetProgress()
    {
        RunManifest manifest = _state.State.Manifest ?? throw new RunFaultException($"There is no run '{Name}'.");
        if (!IsDriven) _meter.Rest(manifest);
        else _meter.Refresh(_control);
        return Task.FromResult(_meter.Last);
    }

    public Task<LiveEvent[]> ReadLive() => Task.FromResult(_state.State.Live.ToArray());

    public async IAsyncEnumerable<RunProgress> Watch(long from, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (_state.State.Manifest is not { } manifest) throw new RunFaultException($"There is no run '{Name}'.");
        if (manifest.Status == RunStatus.Running && _work is null) await Recover();
        if (_work is null) _meter.Rest(manifest);
        while (true)
        {
            if (IsDriven) _meter.Refresh(_control);
            RunProgress progress = _meter.Last;
            bool isLast = progress.Status != RunStatus.Running;
            if (isLast || progress.Number >= from)
            {
                yield return progress;
                if (isLast) yield break;
                from = progress.Number + 1;
            }
            if (_work!.IsCompleted && _meter.Last.Status == RunStatus.Running) throw new RunFaultException($"The run '{Name}' is driven elsewhere now; watch it again.");
            await Task.WhenAny(_work, Task.Delay(WatchEvery, _services.Time, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public Task<RunManifest?> GetManifest() => Task.FromResult(_state.State.Manifest);

    public async IAsyncEnumerable<ProcessReport> ReadReports([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (_state.State.Manifest is not { } manifest) yield break;
        if (IsDriven && await _control.Look(LookCall.All) is { } seen)
        {
            foreach (ProcessReport report in seen) yield return report;
            yield break;
        }
        RunTopology topology = await Find(manifest);
        for (int node = 0; node < topology.Count; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (ProcessReport report in await ReadHosted(topology, node, manifest)) yield return report;
        }
    }

    public async Task<ProcessReport[]> ReadReportsOf(string unit)
    {
        if (_state.State.Manifest is not { } manifest) return [];
        if (IsDriven && await _control.Look(unit) is { } seen) return seen;
        if (unit == LookCall.Glance) return await ReadReports().ToArrayAsync();
        if (!LookCall.IsOneUnit(unit)) return await ReadReports().Where(report => report.Process.EndsWith(unit, StringComparison.Ordinal)).ToArrayAsync();
        RunTopology topology = await Find(manifest);
        int index = topology.Model.Units.IndexOf(unit);
        int node = index < 0 ? -1 : topology.NodeHosting(index);
        return node < 0 ? [] : [.. (await ReadHosted(topology, node, manifest)).Where(report => report.Unit == unit)];
    }

    public async Task<ModelReference> GetModel()
    {
        if (_model is not null) return _model;
        if (_state.State.Manifest is not { } manifest) throw new RunFaultException($"There is no run '{Name}'.");
        byte[] frame = await _services.StoreOf(this.GetGrainId(), "run").Read(PlanName) ?? throw new RunFaultException($"The plan of the run '{Name}' is not in storage.");
        return _model = new ModelReference(manifest.Plan.Kind, StoredFrame.Unpack(manifest.Plan.Hash, StoredKind.Plan, frame).Content);
    }

    private Task<RunTopology> Find(RunManifest manifest) => _services.Catalog.Find(manifest.Plan, manifest.Settings.Partition, GetModel);

    private async Task<ProcessReport[]> ReadHosted(RunTopology topology, int node, RunManifest manifest)
    {
        if (topology.RanksOf(node).IsEmpty) return [];
        return node == 0 ? await _archive.Read(manifest.Plan.Hash) : await GrainFactory.Find(Name, topology.UnitOf(node)).ReadHosted(manifest.Plan.Hash);
    }

    private bool GoOn(RunStatus from, bool isPaused)
    {
        if (IsDriven || _state.State.Manifest is not { } manifest || manifest.Status != from) return false;
        _control = new RunControl(_services.Time, _state.State.Shown);
        _control.SetPace(_state.State.TimesReal);
        if (isPaused) _control.Pause();
        _state.State.Manifest = manifest with { Status = RunStatus.Running, Digest = null, Hosts = [] };
        Drive();
        return true;
    }

    private Task<bool> Steer(Action<RunControl> order)
    {
        bool isDriven = IsDriven;
        if (isDriven) order(_control);
        return Task.FromResult(isDriven);
    }

    /// <summary>Lets the run go on beside the calls of others.</summary>
    private void Drive()
    {
        DelayDeactivation(RunMost); // a run that nobody watches goes on
        _meter.Start(_state.State.Manifest!);
        _epochsLost = 0;
        _trace = RunTrace.Start(_state.State.Manifest!, _services.Sampling);
        _work = Work();
    }

    private async Task Work()
    {
        Activity.Current = null; // who started it is not who drives it
        try
        {
            while (!await TryEpoch()) await Task.Delay(BetweenEpochs, _services.Time);
        }
        catch (InconsistentStateException)
        {
            LogSuperseded(Name);
            DeactivateOnIdle();
        }
        catch (OperationCanceledException)
        {
            LogAbandoned(Name);
        }
        catch (Exception fault)
        {
            await Fail(fault);
        }
        _control.Outside.Close();
        _control.Looks.Close();
        _trace?.End(_state.State.Manifest!);
        DelayDeactivation(TimeSpan.Zero);
    }

    /// <summary>Runs from the last checkpoint to the end.</summary>
    /// <returns>False when a node was lost on the way.</returns>
    private async Task<bool> TryEpoch()
    {
        try
        {
            await RunEpoch();
            return true;
        }
        catch (Exception lost) when (lost is NodeLostException || PassingFault.Is(lost))
        {
            _trace?.EpochEnds(lost.Message);
            LogLost(Name, _state.State.Epoch, lost.Message);
            if (++_epochsLost < EpochsMost) return false;
            throw new RunFaultException($"The run was begun {EpochsMost} times without reaching a new checkpoint; the last time: {lost.Message}");
        }
    }

    private async Task RunEpoch()
    {
        RunState state = _state.State;
        state.Epoch++;
        state.Manifest = state.Manifest! with { Epoch = state.Epoch };
        await _state.WriteStateAsync(); // who wins the ETag owns the epoch; two activations of a run can live side by side for seconds
        _trace?.EpochBegins(state.Epoch, state.CheckpointWindow);
        RunTopology topology = await Find(state.Manifest);
        RunSettings settings = state.Manifest.Settings;
        (SiloAddress[] silos, byte[] siloOf) = Place(topology);
        var root = new UnitNode(UnitTree.RootCode, _services.Silo.ToParsableString(), _ => Task.FromResult(topology), Child, _store) { IsWaitMeasured = true };
        var clock = new RunClock(root, topology.Model, _control, settings.Checkpoints ?? CheckpointPolicy.Default, _services.Time, _trace);
        var begin = new BeginCall(new CallId(state.Epoch, state.CheckpointWindow, Step.Begin), state.Manifest.Plan, settings, state.Checkpoints, silos, siloOf);
        RunOutcome outcome = await clock.Run(
            begin,
            new RunKeeping((id, window, brought) => Commit(id, window, brought, clock.Reached), Record, KeepWishes),
            () => _meter.Update(clock, state.Epoch, root.Waited),
            new RunStart(state.CheckpointReached, [.. state.Live], state.LiveHeld));
        if (outcome.Finish is { } finish) await End(topology, clock, outcome.Status, finish);
        else await KeepWishes(); // a later silo shows the clock where this one left it, though the last checkpoint may be older
        _trace?.EpochEnds(null);
    }

    private GrainNode Child(RunTopology topology, int node, SiloAddress? silo) =>
        new(GrainFactory.Find(Name, topology.UnitOf(node)), topology.UnitOf(node).Code, silo, _services.Retry);

    private (SiloAddress[] Silos, byte[] SiloOf) Place(RunTopology topology)
    {
        SiloAddress own = _services.Silo;
        SiloAddress[] silos = [own, .. _silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Where(silo => !silo.Equals(own)).Order().Take(byte.MaxValue)];
        if (silos.Length == 1) return ([], []); // nothing to choose, and a wish costs every call a good part of what it allocates
        return (silos, HostPlacement.Assign(topology, silos.Length, own: 0));
    }

    private async Task Record(IReadOnlyList<LiveEvent> brought)
    {
        int before = _state.State.Live.Count;
        _state.State.Live.AddRange(brought);
        try
        {
            await _state.WriteStateAsync();
        }
        catch
        {
            _state.State.Live.RemoveRange(before, brought.Count);
            throw;
        }
    }

    private Task KeepWishes()
    {
        (_state.State.TimesReal, _state.State.IsPaused, _state.State.Shown) = (_control.TimesReal, _control.IsPaused, _control.Now);
        return _state.WriteStateAsync();
    }

    private async Task Commit(CheckpointId id, long window, int brought, SimTime reached)
    {
        _state.State.Checkpoints = _state.State.Checkpoints.With(id);
        _state.State.CheckpointWindow = window;
        _state.State.CheckpointReached = reached;
        _state.State.LiveHeld = brought;
        _state.State.Shown = _control.Now;
        await _state.WriteStateAsync();
        _epochsLost = 0;
    }

    private async Task End(RunTopology topology, RunClock clock, RunStatus status, FinishReply finish)
    {
        byte[] digests = finish.Digests;
        string digest = await Task.Run(() => RunDigest.Of(DigestFrame.Read(digests, topology.Model)));
        _state.State.Shown = _control.Now;
        _state.State.Manifest = _state.State.Manifest! with
        {
            Status = status,
            Digest = digest,
            Windows = clock.Windows,
            Events = clock.Events,
            Reached = clock.Reached,
            Tallies = clock.Tallies.ToArray(),
            Hosts = finish.Hosts,
        };
        await _state.WriteStateAsync();
        _meter.Rest(_state.State.Manifest);
    }

    private async Task Fail(Exception fault)
    {
        LogFailed(fault, Name);
        RunManifest manifest = _state.State.Manifest!;
        RunProgress last = _meter.Last;
        _state.State.Manifest = manifest with
        {
            Status = RunStatus.Failed,
            Message = $"{fault.Message} (seed {manifest.Settings.Seed}, replication {manifest.Settings.Replication})",
            Windows = last.Windows,
            Events = last.Events,
            Reached = last.Reached,
            Tallies = last.Tallies,
        };
        try
        {
            await _state.WriteStateAsync();
        }
        catch (Exception second)
        {
            LogFailed(second, Name); // the fault is still told to those who watch
        }
        _meter.Rest(_state.State.Manifest);
    }
}
