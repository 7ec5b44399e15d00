using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Scenarios.Values;

/// <summary>A value of a plan, with how it is written and where it stands.</summary>
/// <param name="Value">What it means.</param>
/// <param name="Text">How the language writes it, without the tilde.</param>
/// <param name="IsAssumed">No source gives it: a tilde stands before it, or it is a default.</param>
/// <param name="Place"><see cref="Place.None"/> for a default.</param>
/// <param name="Path">Which value it is: <c>people.county.liaison</c>.</param>
internal sealed record Given<T>(T Value, string Text, bool IsAssumed, Place Place, string Path)
{
    /// <summary>As a plan has it.</summary>
    public string Written => IsAssumed ? "~" + Text : Text;
}
