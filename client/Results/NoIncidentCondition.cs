namespace RolloutSim.Client.Results;

/// <summary>That no incident of a level, or of a graver one, happens in the whole season.</summary>
/// <param name="Text">As the language writes it, without the wanted chance.</param>
/// <param name="Level">1 to 3, 3 the gravest.</param>
internal sealed record NoIncidentCondition(string Text, int Level) : GoalCondition(Text)
{
    public override bool[]? Held(ReplicationTable table) => table.Plan.Season.Incidents is null
        ? null
        : [.. Enumerable.Range(0, table.Count).Select(row => Enumerable.Range(Level, ReplicationCount.IncidentLevels - Level + 1).All(level => table.Incidents(level)[row] == 0))];
}
