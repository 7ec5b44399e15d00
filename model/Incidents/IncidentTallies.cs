namespace RolloutSim.Model.Incidents;

/// <summary>The counters that the incidents show while a run goes on: indices of <see cref="Kernel.Host.Tallies"/>.</summary>
public static class IncidentTallies
{
    /// <summary>Incidents so far.</summary>
    public const int All = 6;

    /// <summary>Incidents that are not resolved.</summary>
    public const int Open = 7;
}
