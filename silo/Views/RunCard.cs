using RolloutSim.Grains.Runs;
using RolloutSim.Model.Season;

namespace RolloutSim.Silo.Views;

/// <summary>A run in short.</summary>
/// <param name="Run">Its name.</param>
/// <param name="Plan">The plan's name.</param>
/// <param name="Name">What the plan is called.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="IsPaused">It waits for somebody to resume or step.</param>
/// <param name="Pace">Simulated seconds for each second of wall time; 0: as fast as it can.</param>
/// <param name="Simulated">The simulated moment, ISO 8601.</param>
/// <param name="Starts">When the season begins.</param>
/// <param name="FirstTestDay">T.</param>
/// <param name="LastTestDay">L.</param>
/// <param name="Ends">When the simulation ends.</param>
/// <param name="Phase">In which phase it is.</param>
/// <param name="Done">Work items that are done.</param>
/// <param name="Of">Of so many.</param>
/// <param name="Late">Of those done, how many late.</param>
/// <param name="Seed">Of its luck.</param>
/// <param name="Replication">Which of the runs under that seed.</param>
/// <param name="Windows">Windows so far.</param>
/// <param name="Events">Events so far.</param>
/// <param name="WallSeconds">Since this process began to drive it.</param>
/// <param name="WindowsPerSecond">In the last stretch.</param>
/// <param name="Epoch">Above 1: so many times less one it went back to a checkpoint.</param>
/// <param name="Digest">Of a run that is done.</param>
/// <param name="Message">Why it failed.</param>
public sealed record RunCard(
    string Run,
    string Plan,
    LocalName Name,
    RunStatus Status,
    bool IsPaused,
    double Pace,
    string Simulated,
    string Starts,
    string FirstTestDay,
    string LastTestDay,
    string Ends,
    Phase Phase,
    long Done,
    long Of,
    long Late,
    uint Seed,
    uint Replication,
    long Windows,
    long Events,
    double WallSeconds,
    double WindowsPerSecond,
    int Epoch,
    string? Digest,
    string? Message);
