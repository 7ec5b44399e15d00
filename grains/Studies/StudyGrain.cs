using System.Runtime.CompilerServices;
using Orleans.Runtime.Placement;
using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Units;

namespace RolloutSim.Grains.Studies;

/// <summary>Keeps each worker busy with a batch at a time, beside the calls of others.</summary>
internal sealed class StudyGrain(UnitServices services, ISiloStatusOracle silos) : Grain, IStudyGrain
{
    private const int LostMost = 5;

    private static readonly TimeSpan StudyMost = TimeSpan.FromDays(1), KeptAfter = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMilliseconds(100), AfterLoss = TimeSpan.FromMilliseconds(500);

    private readonly HashSet<string> _usedSilos = new(StringComparer.Ordinal);
    private StudyRequest? _request;
    private ModelId? _model;
    private ReplicationQueue? _queue;
    private Task? _work;
    private int _workers, _inHand;
    private string? _failure;

    private string Name => this.GetPrimaryKeyString();

    private RunStatus Status => _work is { IsCompleted: false } ? RunStatus.Running
        : _failure is not null ? RunStatus.Failed
        : _queue!.IsComplete ? RunStatus.Completed : RunStatus.Interrupted;

    public Task Start(StudyRequest request)
    {
        if (_request is not null) throw new RunFaultException($"There is a study '{Name}' already.");
        if (request.First is < 0 or >= StudyRequest.ReplicationsMost || request.Replications < 1 || request.Replications > StudyRequest.ReplicationsMost - request.First)
            throw new RunFaultException($"A study has 1 or more replications with numbers below {StudyRequest.ReplicationsMost}; found {request.Replications} from {request.First} on.");
        (_request, _model) = (request, ModelId.Of(request.Model));
        SiloAddress[] active = [.. silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Order()];
        // The silos of a cluster are taken to be alike.
        int perSilo = Math.Max(1, request.WorkersPerSilo ?? Environment.ProcessorCount);
        _workers = active.Length * perSilo;
        _queue = new ReplicationQueue(request.Replications, _workers);
        DelayDeactivation(StudyMost);
        _work = Work(active, perSilo);
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _queue?.Stop();
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StudyProgress> Watch(long from, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (_queue is not { } queue || _work is not { } work) throw new RunFaultException($"There is no study '{Name}'.");
        for (int told = -1; ;)
        {
            bool isLast = work.IsCompleted;
            if (isLast || queue.Merged != told)
            {
                told = queue.Merged;
                yield return new StudyProgress(from++, Status, told, _request!.Replications, _workers, _usedSilos.Count, _failure);
                if (isLast) yield break;
            }
            await Task.WhenAny(work, Task.Delay(WatchEvery, services.Time, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public async IAsyncEnumerable<byte[]> ReadResults([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (_queue is null || _work is not { IsCompleted: true }) throw new RunFaultException($"The study '{Name}' has not ended.");
        foreach (byte[] result in _queue.Results)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return result;
        }
        await Task.CompletedTask;
    }

    public Task<ModelReference> GetModel() =>
        Task.FromResult(_request?.Model ?? throw new RunFaultException($"There is no study '{Name}'."));

    private async Task Work(SiloAddress[] active, int perSilo)
    {
        await Task.Yield(); // Start returns first
        try
        {
            await Task.WhenAll(Enumerable.Range(0, _workers).Select(worker => Feed(worker, active[worker / perSilo])));
            _failure = _queue!.Fault?.Message;
        }
        catch (Exception fault)
        {
            _queue!.Stop();
            _failure = fault.Message;
        }
        DelayDeactivation(KeptAfter);
    }

    /// <summary>Gives one worker batch after batch until there is nothing left.</summary>
    private async Task Feed(int worker, SiloAddress silo)
    {
        IReplicationWorkerGrain grain = GrainFactory.GetGrain<IReplicationWorkerGrain>($"worker/{worker}");
        ReplicationQueue queue = _queue!;
        for (int lost = 0; ;)
        {
            (int first, int count) = queue.Take();
            if (count == 0)
            {
                if (_inHand == 0 || queue.IsStopped) return;
                await Task.Delay(WatchEvery, services.Time); // another worker may bring something back
                continue;
            }
            try
            {
                _inHand++;
                RequestContext.Set(IPlacementDirector.PlacementHintKey, silo); // while it lives; else anywhere
                SliceReply reply = await grain.Run(new SliceCall(Name, _model!, _request!.Seed, checked((uint)(_request.First + first)), count));
                _usedSilos.Add(reply.Silo);
                queue.Put(first, count, reply.Results, reply.Fault);
                lost = 0;
            }
            catch (Exception fault) when (PassingFault.IsOfCall(fault) && ++lost < LostMost)
            {
                queue.Put(first, count, [], null);
                await Task.Delay(AfterLoss, services.Time);
            }
            finally
            {
                _inHand--;
            }
        }
    }
}
