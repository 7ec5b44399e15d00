namespace RolloutSim.Grains.Drills;

/// <summary>How far a drill is.</summary>
public enum DrillPhase
{
    /// <summary>The run goes to the start; people take seats.</summary>
    Gathering,

    /// <summary>The clock waits until everybody has said that he can be reached, or the model has taken over.</summary>
    Checking,

    /// <summary>The clock goes, or the trainer has paused it.</summary>
    Going,

    /// <summary>The model has all seats.</summary>
    Over,
}
