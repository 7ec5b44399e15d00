namespace RolloutSim.Model.Kernel;

/// <summary>A report of a process, as it is written and read again.</summary>
/// <typeparam name="TSelf">The report itself.</typeparam>
public interface IProcessReport<TSelf>
    where TSelf : IProcessReport<TSelf>
{
    /// <summary>Writes the report; the same bytes for the same report.</summary>
    void Write(SnapshotWriter writer);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="SnapshotException">The bytes are no such report.</exception>
    static abstract TSelf Read(SnapshotReader reader);
}
