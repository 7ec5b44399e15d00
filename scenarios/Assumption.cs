namespace RolloutSim.Scenarios;

/// <summary>A value that no source gives.</summary>
/// <param name="Path">Which one: <c>people.county.liaison</c>.</param>
/// <param name="Text">As the language writes it, without the tilde.</param>
/// <param name="Line">Where it stands in its file; 0 for a default, which stands nowhere.</param>
/// <param name="Source">The file that the plan extends, or the option, in which it stands; empty for the plan's own file.</param>
public sealed record Assumption(string Path, string Text, int Line, string Source = "")
{
    public bool IsDefault => Line == 0;
}
