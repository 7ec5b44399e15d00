namespace RolloutSim.Model.Kernel;

/// <summary>A logical process that has something to tell when the run is over, or has stopped.</summary>
public interface IReporting
{
    /// <summary>Writes its results, in a form of its own.</summary>
    void WriteReport(SnapshotWriter writer);
}
