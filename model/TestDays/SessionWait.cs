namespace RolloutSim.Model.TestDays;

/// <summary>What a session waited for last before it began.</summary>
public enum SessionWait : byte
{
    /// <summary>Nothing but the bell.</summary>
    Bell,

    /// <summary>A session before it.</summary>
    Session,

    /// <summary>The tool package.</summary>
    Package,

    /// <summary>Somebody at a post.</summary>
    Post,

    /// <summary>The room, in which others were.</summary>
    Room,

    /// <summary>A work item: terminals, rooms that were not ready.</summary>
    WorkItem,

    /// <summary>The end of an incident, or a decision.</summary>
    Incident,

    /// <summary>Paper, for what was to be done at terminals.</summary>
    Paper,
}
