using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Composing;

/// <summary>One value that is set from outside the plan: <c>--set people.county.liaison=2</c>.</summary>
/// <param name="Path">Which value, as messages and lists name it.</param>
/// <param name="Text">As it would stand in the plan, a list in brackets, a map in braces; a tilde before it makes it an assumption.</param>
public sealed record PlanOverride(string Path, string Text)
{
    /// <summary>How messages call it.</summary>
    public override string ToString() => $"--set {Path}={Text}";

    /// <exception cref="ScenarioException">No <c>path=value</c>.</exception>
    public static PlanOverride Parse(string option)
    {
        int at = option.IndexOf('=', StringComparison.Ordinal);
        if (at > 0 && option[(at + 1)..].Trim().Length > 0) return new PlanOverride(option[..at].Trim(), option[(at + 1)..].Trim());
        var bag = new DiagnosticBag($"--set {option}");
        bag.Add(Place.None, "", Message.Of(MessageId.NoOverride), Message.Of(MessageId.ExpectShape, "--set people.county.liaison=2"));
        throw bag.ToException();
    }
}
