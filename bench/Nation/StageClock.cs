using System.Diagnostics;
using System.Globalization;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Bench.Nation;

/// <summary>Runs a model in one host, as the sequential executor does, and takes the time of each stage: which share of a run nothing else can be done beside.</summary>
/// <remarks>With one site all threads but one wait while the stage of the sites is at work; the others share what is left.</remarks>
internal sealed class StageClock
{
    private readonly long[] _ticks = new long[Stage.Count];

    /// <summary>The shares, and what two threads could gain at most; empty before a run.</summary>
    public string Told
    {
        get
        {
            double all = _ticks.Sum();
            if (all == 0) return "";
            double sites = _ticks[Stage.Sites] / all;
            return string.Create(
                CultureInfo.InvariantCulture,
                $", of the time units {_ticks[Stage.Units] / all:P0}, sending {_ticks[Stage.Sending] / all:P0}, sites {sites:P0}, receiving {_ticks[Stage.Receiving] / all:P0}: two threads gain {1 / (sites + ((1 - sites) / 2)):F2} at most with one site");
        }
    }

    /// <param name="model">The model.</param>
    /// <param name="hosts">Its only host.</param>
    public RunResult Run(SimModel model, IReadOnlyList<Host> hosts)
    {
        Host host = hosts.Single();
        SimTime end = SimTime.Zero;
        long windows = 0;
        for (Promise promise = host.Promise; promise.Next < model.End; promise = host.Promise)
        {
            end = promise.WindowEnd(model);
            for (int stage = 0; stage < Stage.Count; stage++)
            {
                if (!host.HasWork(stage, end)) continue;
                long start = Stopwatch.GetTimestamp();
                host.Run(stage, end);
                _ticks[stage] += Stopwatch.GetTimestamp() - start;
            }
            windows++;
        }
        return new RunResult(true, model.End, windows, host.Handled, hosts);
    }
}
