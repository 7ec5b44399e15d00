using RolloutSim.Model.Kernel;

namespace RolloutSim.Grains.Calls;

/// <summary>Looks at processes between two windows; changes nothing, and may come as often as one likes.</summary>
/// <param name="Epoch">Of the run.</param>
/// <param name="Unit">Code of the unit to be looked at; <see cref="All"/>: all; <see cref="Glance"/>: all, counted; <see cref="SortSign"/> and a sort of process: all of that sort.</param>
/// <param name="Question">As a <see cref="MessageFrame"/> a message: would its target take it, after those for the same target that come before it here? Empty: reports are wanted.</param>
/// <param name="At">Everything before this moment has been simulated.</param>
[GenerateSerializer, Immutable, Alias("rollout.look")]
public sealed record LookCall(int Epoch, string Unit, byte[] Question, SimTime At)
{
    public const string All = "";

    /// <inheritdoc cref="SortSign"/>
    public const string Glance = "*";

    /// <summary>No unit's code has it.</summary>
    public const string SortSign = "#";

    /// <summary>Whether it is about one unit alone.</summary>
    internal static bool IsOneUnit(string unit) => unit is not (All or Glance) && !unit.StartsWith(SortSign, StringComparison.Ordinal);
}
