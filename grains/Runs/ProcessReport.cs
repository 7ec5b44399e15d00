namespace RolloutSim.Grains.Runs;

/// <summary>What a logical process told at the end.</summary>
/// <param name="Process">Its code, <c>unit#kind</c>.</param>
/// <param name="Content">As <see cref="Model.Kernel.IReporting.WriteReport"/> wrote it.</param>
[GenerateSerializer, Immutable, Alias("rollout.report")]
public sealed record ProcessReport(string Process, byte[] Content)
{
    /// <summary>Code of the unit.</summary>
    public string Unit => Process[..Process.IndexOf('#', StringComparison.Ordinal)];
}
