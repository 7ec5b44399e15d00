namespace RolloutSim.Model.Kernel;

/// <summary>Counts what many processes have come to, where they are: for those who look while the run goes on, and want no report of each.</summary>
public interface IProcessCounter
{
    /// <summary>Adds a process; one that counts nothing adds nothing.</summary>
    void Add(LogicalProcess process);

    /// <summary>Writes what has come together, in a form of its own.</summary>
    void Write(SnapshotWriter writer);
}
