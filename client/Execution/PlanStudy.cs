using System.Collections.Immutable;
using RolloutSim.Grains.Studies;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Execution;

/// <summary>The replications of one plan under one seed, from number 0 on without a gap; more can be added.</summary>
internal sealed class PlanStudy(Plan plan, uint seed) : IDisposable
{
    private readonly ImmutableArray<SeasonReplication>.Builder _replications = ImmutableArray.CreateBuilder<SeasonReplication>();
    private readonly ReplicationsDigest _digest = new();

    public Plan Plan => plan;

    public uint Seed => seed;

    /// <summary>How many were wanted last.</summary>
    public int Wanted { get; private set; }

    public int Count => _replications.Count;

    /// <summary>False when it was stopped before all that were wanted were done.</summary>
    public bool IsComplete => Count == Wanted;

    /// <summary>In the order of their numbers.</summary>
    public ImmutableArray<SeasonReplication> Replications => _replications.ToImmutable();

    /// <summary>Of all of them.</summary>
    public string Digest => _digest.Value;

    /// <summary>On how many silos they were run.</summary>
    public int Silos { get; private set; }

    /// <summary>Goes on until there are so many, or until it is stopped.</summary>
    /// <param name="silo">Where.</param>
    /// <param name="count">How many in all.</param>
    /// <param name="workers">Null: one for each processor.</param>
    /// <param name="tell">Told how many there are.</param>
    /// <param name="stop">Ends it early, which is no exception.</param>
    /// <exception cref="InvariantException">A rule was broken.</exception>
    public async Task RunToAsync(StudySilo silo, int count, int? workers, Action<int> tell, CancellationToken stop)
    {
        Wanted = Math.Max(count, Count);
        int before = Count;
        if (before >= count || stop.IsCancellationRequested) return;
        int silos = await silo.RunAsync(plan, seed, before, count - before, workers, done => tell(before + done), Take, stop);
        Silos = Math.Max(Silos, silos);
    }

    public void Dispose() => _digest.Dispose();

    private void Take(byte[] result)
    {
        _digest.Add(result);
        _replications.Add(SeasonReplication.Read(new SnapshotReader(result)));
    }
}
