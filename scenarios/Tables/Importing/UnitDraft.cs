using RolloutSim.Model.Units;

namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>A unit of the plan that is made.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Level">On which level it stands.</param>
/// <param name="Name">Empty where nobody says it.</param>
/// <param name="IsAssumed">The table does not say that there is one.</param>
internal sealed record UnitDraft(string Code, UnitLevel Level, string Name, bool IsAssumed)
{
    /// <summary>Of a school; empty for other units.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The units below it as counts, as the language writes them; empty for none.</summary>
    public string Below { get; init; } = "";
}
