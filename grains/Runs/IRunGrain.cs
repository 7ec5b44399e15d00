using Orleans.Concurrency;
using RolloutSim.Grains.Models;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>A run: starts it, drives its clock, tells what it does and has done. The key is its name.</summary>
[Alias("rollout.IRunGrain")]
public interface IRunGrain : IGrainWithStringKey
{
    /// <summary>Begins the run and returns at once.</summary>
    /// <exception cref="RunFaultException">There is a run of that name, or no source of that kind of model.</exception>
    [Alias("Start")]
    Task Start(RunRequest request);

    /// <summary>Ends a pause; lets an interrupted run, or one whose process was lost, go on from its last checkpoint (without one: anew).</summary>
    /// <returns>False when there is nothing to go on with: no such run, it goes on already, or it has ended.</returns>
    [Alias("Resume")]
    Task<bool> Resume();

    /// <summary>Lets a run whose process was lost, or that was suspended, go on from its last checkpoint, at its pace; one that was paused stays so.</summary>
    /// <returns>False when there is nothing to go on with.</returns>
    [Alias("Recover")]
    Task<bool> Recover();

    /// <summary>Leaves the run where it is, at the end of the window at hand, with a checkpoint, for a silo that comes later; done when it is left.</summary>
    [Alias("Suspend"), AlwaysInterleave]
    Task Suspend();

    /// <summary>Pauses at the end of the window at hand.</summary>
    /// <returns>False: it does not go on.</returns>
    [Alias("Pause"), AlwaysInterleave]
    Task<bool> Pause();

    /// <summary>Pauses, but for so many windows, and for all that begin before <paramref name="until"/>; these are run without regard to the pace.</summary>
    /// <returns>False: it does not go on.</returns>
    [Alias("StepOn"), AlwaysInterleave]
    Task<bool> StepOn(long windows, SimTime until);

    /// <summary>Interrupts the run at the end of the window at hand.</summary>
    [Alias("Stop"), AlwaysInterleave]
    Task Stop();

    /// <summary>Simulated seconds for each second of wall time; 0: as fast as it can. Takes effect between windows.</summary>
    /// <returns>False: it does not go on.</returns>
    [Alias("SetPace"), AlwaysInterleave]
    Task<bool> SetPace(double timesReal);

    /// <summary>Brings something from outside: it takes effect at the end of the window at hand, or when it says, all together, and is kept with that time.</summary>
    /// <exception cref="RunFaultException">It is for nobody, for a moment that the run does not have, or the run goes on no longer.</exception>
    /// <exception cref="RunRefusedException">Its target would not take it; nothing has changed.</exception>
    [Alias("Bring"), AlwaysInterleave]
    Task<LiveEvent[]> Bring(OutsideCall[] calls);

    /// <summary>What came from outside while the run went on, in the order of the record.</summary>
    [Alias("ReadLive"), AlwaysInterleave]
    Task<LiveEvent[]> ReadLive();

    /// <summary>The progress from item <paramref name="from"/> on, several a second; ends with the run's final state. A run whose process was lost goes on.</summary>
    [Alias("Watch"), AlwaysInterleave]
    IAsyncEnumerable<RunProgress> Watch(long from, CancellationToken cancellation = default);

    /// <summary>How far the run is now.</summary>
    /// <exception cref="RunFaultException">There is no run of that name.</exception>
    [Alias("GetProgress"), AlwaysInterleave]
    Task<RunProgress> GetProgress();

    /// <summary>What is known of the run; null: there is none of that name.</summary>
    [Alias("GetManifest"), AlwaysInterleave]
    Task<RunManifest?> GetManifest();

    /// <summary>The reports of all units, host by host, processes in the order of their codes: while the run goes on as they stand at a window's end, then as they stood at its end.</summary>
    [Alias("ReadReports"), AlwaysInterleave]
    IAsyncEnumerable<ProcessReport> ReadReports(CancellationToken cancellation = default);

    /// <summary>The reports of one unit, like those of all; empty when there are none. <see cref="Calls.LookCall"/> says how all, or all of a sort, are asked for, in one answer.</summary>
    [Alias("ReadReportsOf"), AlwaysInterleave]
    Task<ProcessReport[]> ReadReportsOf(string unit);

    /// <summary>The plan, for a silo that does not have it yet.</summary>
    [Alias("GetModel"), AlwaysInterleave]
    Task<ModelReference> GetModel();
}
