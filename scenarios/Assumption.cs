namespace RolloutSim.Scenarios;

/// <summary>A value that no source gives.</summary>
/// <param name="Path">Which one: <c>people.county.liaison</c>.</param>
/// <param name="Text">As the language writes it, without the tilde.</param>
/// <param name="Line">Where it stands in the plan; 0 for a default, which stands nowhere.</param>
public sealed record Assumption(string Path, string Text, int Line)
{
    public bool IsDefault => Line == 0;
}
