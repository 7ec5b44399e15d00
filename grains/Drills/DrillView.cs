using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Drills;

/// <summary>A drill as it stands.</summary>
/// <param name="Phase">How far it is.</param>
/// <param name="Morning">The how-manieth morning is lived, from 0.</param>
/// <param name="From">From where on it is decided again; <see cref="SimTime.Zero"/> in the first.</param>
/// <param name="Progress">Of its run.</param>
/// <param name="Seats">All of them.</param>
/// <param name="Entries">Of this morning, from the one on that was asked for.</param>
/// <param name="DesksNumber">Grows when the desks are looked at anew.</param>
/// <param name="Desks">What the desks tell at which something happened; null: as before.</param>
/// <param name="IsDismissed">The review is written, and the silo in which it was held goes down: everybody may go.</param>
[GenerateSerializer, Immutable, Alias("rollout.drill.view")]
public sealed record DrillView(DrillPhase Phase, int Morning, SimTime From, RunProgress Progress, DrillSeatView[] Seats, DrillEntry[] Entries, long DesksNumber, ProcessReport[]? Desks, bool IsDismissed);
