namespace RolloutSim.Grains.Runs;

/// <summary>What a logical process told at the end, or what all processes of a host come to so far.</summary>
/// <param name="Process">Its code, <c>unit#kind</c>; of a host that of its unit and <see cref="CountedSign"/>.</param>
/// <param name="Content">As <see cref="Model.Kernel.IReporting.WriteReport"/> or <see cref="Model.Kernel.IProcessCounter.Write"/> wrote it.</param>
[GenerateSerializer, Immutable, Alias("rollout.report")]
public sealed record ProcessReport(string Process, byte[] Content)
{
    /// <summary>No process's code ends so.</summary>
    public const string CountedSign = "##";

    /// <summary>All processes of a host, counted.</summary>
    public bool IsCounted => Process.EndsWith(CountedSign, StringComparison.Ordinal);

    /// <summary>Code of the unit.</summary>
    public string Unit => Process[..Process.IndexOf('#', StringComparison.Ordinal)];
}
