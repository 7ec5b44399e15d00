namespace RolloutSim.Model.Kernel;

/// <summary>A logical process that has something to tell when the run is over, or has stopped.</summary>
public interface IReporting
{
    /// <summary>Writes its results, in a form of its own.</summary>
    void WriteReport(SnapshotWriter writer);

    /// <summary>The same in the same form, without what only a result has to have: for those who look while the run goes on.</summary>
    void WriteGlance(SnapshotWriter writer) => WriteReport(writer);
}
