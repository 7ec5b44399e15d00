namespace RolloutSim.Silo.Views;

/// <summary>How a work item of a unit stands.</summary>
public enum ItemStanding
{
    /// <summary>Something that it waits for is missing.</summary>
    Waiting,

    /// <summary>Somebody could begin.</summary>
    Ready,

    Started,

    /// <summary>Not done, and its due date is past.</summary>
    Overdue,

    Done,

    /// <summary>Done after its due date.</summary>
    Late,
}
