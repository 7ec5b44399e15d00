namespace RolloutSim.Scenarios.Tables.Words;

/// <summary>Sessions of the test days, which are no rows of a table of work.</summary>
internal static class Session
{
    /// <summary>Behind a prerequisite that is a session.</summary>
    public const string Mark = "(场次)";
}
