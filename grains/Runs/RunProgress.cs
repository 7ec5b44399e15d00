using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Runs;

/// <summary>How far a run is, for those who watch; reaches no result.</summary>
/// <param name="Number">Grows with each item; <see cref="IRunGrain.Watch"/> goes on from one.</param>
/// <param name="Status">Where it stands; the last item is never <see cref="RunStatus.Running"/>.</param>
/// <param name="Reached">Everything before this moment has been handled.</param>
/// <param name="End">The model's end.</param>
/// <param name="Windows">Windows so far.</param>
/// <param name="Events">Events handled so far.</param>
/// <param name="Tallies">The model's counters, <see cref="Host.Tallies"/>, summed.</param>
/// <param name="Epoch">Above 1: so many times less one it went back to a checkpoint.</param>
/// <param name="WallSeconds">Since this process began to drive it.</param>
/// <param name="WindowsPerSecond">In the last stretch.</param>
/// <param name="Message">Why it failed.</param>
/// <param name="Shown">The simulated moment that people have before their eyes: at a pace it goes on between the windows.</param>
/// <param name="TimesReal">Simulated seconds for each second of wall time; 0: as fast as it can.</param>
/// <param name="IsPaused">It waits for somebody to resume or step.</param>
/// <param name="IsResting">It is paused, and the last window that somebody asked for has ended.</param>
/// <param name="Calls">Calls between grains since the epoch began.</param>
/// <param name="WaitSeconds">How long the run waited, from the first province's reply to the last's, since the epoch began.</param>
/// <param name="HeldSeconds">How long it was held by those who looked at its processes, since this process began to drive it.</param>
[GenerateSerializer, Immutable, Alias("rollout.progress")]
public sealed record RunProgress(
    long Number,
    RunStatus Status,
    SimTime Reached,
    SimTime End,
    long Windows,
    long Events,
    long[] Tallies,
    int Epoch,
    double WallSeconds,
    double WindowsPerSecond,
    string? Message,
    SimTime Shown,
    double TimesReal,
    bool IsPaused,
    bool IsResting,
    long Calls = 0,
    double WaitSeconds = 0,
    double HeldSeconds = 0);
