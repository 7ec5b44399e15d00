namespace RolloutSim.Model.Kernel;

/// <summary>The stages in which a window is run; a message to a later stage may take effect inside the same window.</summary>
public static class Stage
{
    /// <summary>Everything but traffic: offices, schools, packages, incidents, states of lines and power.</summary>
    public const int Units = 0;

    /// <summary>The sending side of the county networks: departures become arrivals.</summary>
    public const int Sending = 1;

    /// <summary>The sites of the questionnaire system: arrivals become answers.</summary>
    public const int Sites = 2;

    /// <summary>The receiving side: answers and time-outs become people's next departures.</summary>
    public const int Receiving = 3;

    public const int Count = 4;
}
