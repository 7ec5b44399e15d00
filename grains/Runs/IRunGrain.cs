using Orleans.Concurrency;
using RolloutSim.Grains.Models;

namespace RolloutSim.Grains.Runs;

/// <summary>A run: starts it, drives its clock, tells what it does and has done. The key is its name.</summary>
[Alias("rollout.IRunGrain")]
public interface IRunGrain : IGrainWithStringKey
{
    /// <summary>Begins the run and returns at once.</summary>
    /// <exception cref="RunFaultException">There is a run of that name, or no source of that kind of model.</exception>
    [Alias("Start")]
    Task Start(RunRequest request);

    /// <summary>Lets an interrupted run, or one whose process was lost, go on from its last checkpoint (without one: anew).</summary>
    /// <returns>False when there is nothing to go on with: no such run, it goes on already, or it has ended.</returns>
    [Alias("Resume")]
    Task<bool> Resume();

    /// <summary>Interrupts the run at the end of the window at hand.</summary>
    [Alias("Stop"), AlwaysInterleave]
    Task Stop();

    /// <summary>Simulated seconds for each second of wall time; 0: as fast as it can. Takes effect between windows.</summary>
    [Alias("SetPace"), AlwaysInterleave]
    Task SetPace(double timesReal);

    /// <summary>Brings something from outside: it takes effect at the end of the window at hand, or when it says, and is kept with that time.</summary>
    /// <exception cref="RunFaultException">It is for nobody, for a moment that the run does not have, or the run goes on no longer.</exception>
    [Alias("Bring"), AlwaysInterleave]
    Task<LiveEvent> Bring(OutsideCall call);

    /// <summary>What came from outside while the run went on, in the order of the record.</summary>
    [Alias("ReadLive"), AlwaysInterleave]
    Task<LiveEvent[]> ReadLive();

    /// <summary>The progress from item <paramref name="from"/> on, several a second; ends with the run's final state. A run whose process was lost goes on.</summary>
    [Alias("Watch"), AlwaysInterleave]
    IAsyncEnumerable<RunProgress> Watch(long from, CancellationToken cancellation = default);

    /// <summary>What is known of the run; null: there is none of that name.</summary>
    [Alias("GetManifest"), AlwaysInterleave]
    Task<RunManifest?> GetManifest();

    /// <summary>The reports of all units, when the run has ended: host by host, processes in the order of their codes.</summary>
    [Alias("ReadReports"), AlwaysInterleave]
    IAsyncEnumerable<ProcessReport> ReadReports(CancellationToken cancellation = default);

    /// <summary>The reports of one unit; empty when there are none.</summary>
    [Alias("ReadReportsOf"), AlwaysInterleave]
    Task<ProcessReport[]> ReadReportsOf(string unit);

    /// <summary>The plan, for a silo that does not have it yet.</summary>
    [Alias("GetModel"), AlwaysInterleave]
    Task<ModelReference> GetModel();
}
