namespace RolloutSim.Scenarios.Tables.Importing;

/// <summary>A value of the table, or one that is assumed because the table does not say it.</summary>
internal sealed record Assumable<T>(T Value, bool IsAssumed)
{
    /// <summary>As a plan has it.</summary>
    public string Write(string text) => IsAssumed ? "~" + text : text;
}
