using RolloutSim.Model.Kernel;

namespace RolloutSim.Model.Executors;

/// <summary>Runs all hosts on the calling thread.</summary>
public static class SequentialExecutor
{
    /// <summary>Runs hosts fresh from their start or from a snapshot to the model's end.</summary>
    /// <param name="model">Their model.</param>
    /// <param name="hosts">By index in their partition, with one lane each.</param>
    /// <param name="partition">Their partition.</param>
    /// <param name="observer">Looks on.</param>
    /// <param name="cutter">Ends windows early.</param>
    /// <param name="outside">Brings mail between windows.</param>
    /// <param name="until">No event at or after this moment is handled; null: the model's end. The result is complete when all before it were.</param>
    /// <exception cref="InvariantException">A rule was broken.</exception>
    public static RunResult Run(
        SimModel model, IReadOnlyList<Host> hosts, Partition partition, IRunObserver? observer = null, IWindowCutter? cutter = null, IOutside? outside = null, SimTime? until = null)
    {
        SimTime last = SimTime.Min(model.End, until ?? model.End), end = SimTime.Zero;
        long windows = 0;
        bool goesOn = true;
        Host[] all = [.. hosts]; // an array is walked without an enumerator, which would be all that a window allocates
        foreach (Host host in all) Route(host, all, partition);
        while (goesOn)
        {
            if (outside is not null) Bring(outside.Take(end), end, all, partition);
            Promise promise = Promise.Nothing;
            foreach (Host host in all) promise = promise.And(host.Promise);
            if (promise.Next >= last) break;
            end = SimTime.Min(last, promise.WindowEnd(model));
            if (cutter is not null) end = cutter.Cut(promise.Next, end);
            for (int stage = 0; stage < Stage.Count; stage++)
            {
                foreach (Host host in all)
                {
                    if (!host.HasWork(stage, end)) continue;
                    host.Run(stage, end);
                    Route(host, all, partition);
                }
            }
            windows++;
            goesOn = observer is null || observer.WindowEnded(end, windows, hosts);
        }
        return new RunResult(goesOn, goesOn ? last : end, windows, hosts.Sum(host => host.Handled), hosts);
    }

    /// <summary>Delivers mail from outside, between windows.</summary>
    /// <exception cref="InvariantException">It would take effect in the past.</exception>
    internal static void Bring(IReadOnlyList<SimEvent> mail, SimTime reached, Host[] hosts, Partition partition)
    {
        foreach (SimEvent message in mail)
        {
            if (message.At < reached) throw new InvariantException($"Mail from outside would take effect at {message.At}; everything before {reached} has been handled.");
            hosts[partition.HostOf(message.Target)].Deliver(message);
        }
    }

    private static void Route(Host from, Host[] hosts, Partition partition)
    {
        foreach (Outbox lane in from.Lanes)
        {
            foreach (ref readonly SimEvent message in lane.Messages) hosts[partition.HostOf(message.Target)].Deliver(message);
            lane.Clear();
        }
    }
}
