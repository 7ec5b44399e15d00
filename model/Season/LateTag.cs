namespace RolloutSim.Model.Season;

/// <summary>What time went by on between a known date and the end of a work item.</summary>
public enum LateTag : byte
{
    /// <summary>People let time pass before they began.</summary>
    StartLag,

    /// <summary>Somebody worked on it.</summary>
    Effort,

    /// <summary>Ready, in hours, and all people busy.</summary>
    People,

    /// <summary>In hours, and those who could have done it were absent.</summary>
    Absence,

    /// <summary>Out of hours.</summary>
    Closed,

    /// <summary>A submission waited for its review.</summary>
    ReviewWait,

    /// <summary>A submission was looked at.</summary>
    Review,

    /// <summary>All from the second round on.</summary>
    Rework,

    /// <summary>On its way through a system, or waiting for one that had shut.</summary>
    System,

    /// <summary>On its way by mail, or in a vehicle.</summary>
    Transit,

    /// <summary>A session of a test day was on, or waited for others.</summary>
    Session,

    /// <summary>A session stood still, or could not begin: rain, an incident, a decision that was awaited.</summary>
    Standstill,

    /// <summary>Not time that went by: the plan leaves less time than its own nominal values take.</summary>
    Plan,
}
