using RolloutSim.Model.Season;

namespace RolloutSim.Client.Runs;

/// <summary>A value of the plan that no source gives, and how far it moves the season.</summary>
/// <param name="Path">Which one: <c>preparation.rosters-submitted.effort</c>.</param>
/// <param name="Text">As the plan writes it, without the tilde.</param>
/// <param name="Line">Where it stands; 0 for a default, which stands nowhere.</param>
/// <param name="Source">The file that the plan extends, or the option, in which it stands; empty for the plan's own file.</param>
internal sealed record AssumptionSummary(string Path, string Text, int Line, string Source)
{
    /// <summary>The work item in which it is drawn; where there are several, the one in which it matters most. Null where nothing is drawn of it, as the rest: no correlation tells then whether it matters.</summary>
    public string? Item { get; init; }

    public LocalName? ItemName { get; init; }

    /// <summary><c>effort</c>, <c>start-lag</c>, <c>sent-back</c> or <c>delay</c>.</summary>
    public string? Drawn { get; init; }

    /// <summary>Spearman's rank correlation of the draws with the lateness of all dated work items together, or with the end of the season where nothing is ever late.</summary>
    public double? Rho { get; init; }

    /// <summary>Low end of its 95% interval, for all assumptions together.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Whether the interval leaves out 0.</summary>
    public bool Matters { get; init; }
}
