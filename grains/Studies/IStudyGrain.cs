using Orleans.Concurrency;
using RolloutSim.Grains.Models;
using RolloutSim.Grains.Runs;

namespace RolloutSim.Grains.Studies;

/// <summary>A study: replications of one model under one seed, run by the workers of all silos. The key is its name.</summary>
/// <remarks>It lives in memory: results are read when it ends, and a study whose silo was lost is started again, to the same bytes.</remarks>
[Alias("rollout.IStudyGrain")]
public interface IStudyGrain : IGrainWithStringKey
{
    /// <summary>Begins the study and returns at once.</summary>
    /// <exception cref="RunFaultException">There is a study of that name already, or the number of replications is out of range.</exception>
    [Alias("Start")]
    Task Start(StudyRequest request);

    /// <summary>Hands out nothing more; what is in hand is finished, and the results up to the first gap count.</summary>
    [Alias("Stop"), AlwaysInterleave]
    Task Stop();

    /// <summary>The progress from item <paramref name="from"/> on, several a second; ends with the study's final state.</summary>
    [Alias("Watch"), AlwaysInterleave]
    IAsyncEnumerable<StudyProgress> Watch(long from, CancellationToken cancellation = default);

    /// <summary>The results in the order of replications, when the study has ended.</summary>
    [Alias("ReadResults"), AlwaysInterleave]
    IAsyncEnumerable<byte[]> ReadResults(CancellationToken cancellation = default);

    /// <summary>The model, for a worker whose silo does not have it yet.</summary>
    [Alias("GetModel"), AlwaysInterleave]
    Task<ModelReference> GetModel();
}
