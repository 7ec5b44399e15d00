namespace RolloutSim.Model.Season;

/// <summary>The counters that the season shows while it runs: indices of <see cref="Kernel.Host.Tallies"/>.</summary>
public static class SeasonTallies
{
    /// <summary>Work items that are done.</summary>
    public const int Done = 0;

    /// <summary>Work items that were done after their due date.</summary>
    public const int Late = 1;
}
