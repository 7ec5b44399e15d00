using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Incidents;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Scenarios.Composing;

/// <summary>One value that is set from outside the plan: <c>--set people.county.liaison=2</c>.</summary>
/// <param name="Path">Which value, as messages and lists name it.</param>
/// <param name="Text">As it would stand in the plan, a list in brackets, a map in braces; a tilde before it makes it an assumption.</param>
public sealed record PlanOverride(string Path, string Text)
{
    public const string SetOption = "--set", InjectOption = "--inject", DecideOption = "--decide";

    /// <summary>Whether the text is put behind what stands in a list of the plan, rather than in the place of a value.</summary>
    public bool IsAdded { get; private init; }

    /// <summary>The option that says it.</summary>
    public string Option { get; private init; } = SetOption;

    /// <summary>How messages call it.</summary>
    public override string ToString() => IsAdded ? $"{Option} \"{Text}\"" : $"{Option} {Path}={Text}";

    /// <summary>An incident that strikes at a moment that is known beforehand.</summary>
    public static PlanOverride Inject(string text) => new(OutsideText.Injects, text.Trim()) { IsAdded = true, Option = InjectOption };

    /// <summary>What somebody will decide.</summary>
    public static PlanOverride Decide(string text) => new(OutsideText.Decisions, text.Trim()) { IsAdded = true, Option = DecideOption };

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
