using RolloutSim.Grains.Runs;
using RolloutSim.Grains.Studies;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Silo;

namespace RolloutSim.Client.Execution;

/// <summary>A silo inside this process for replications on worker grains; nothing of them is kept there.</summary>
internal sealed class StudySilo : IAsyncDisposable
{
    private readonly EmbeddedSilo _silo;
    private int _studies;

    private StudySilo(EmbeddedSilo silo) => _silo = silo;

    public static async Task<StudySilo> OpenAsync(bool verbose) =>
        new(await EmbeddedSilo.Start(new EmbeddedSiloOptions(null, verbose) { Sources = [new PlanModels()] }, CancellationToken.None));

    /// <summary>Runs replications in a row, as far as they get until somebody stops them.</summary>
    /// <param name="plan">Of what.</param>
    /// <param name="seed">Of all their luck.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="workers">Null: one for each processor.</param>
    /// <param name="tell">Told how many are done.</param>
    /// <param name="take">Given the result of each, in the order of their numbers.</param>
    /// <param name="stop">Ends it early, which is no exception.</param>
    /// <returns>On how many silos they were run.</returns>
    /// <exception cref="InvariantException">A rule was broken; process, time, seed and replication are named.</exception>
    public async Task<int> RunAsync(Plan plan, uint seed, int first, int count, int? workers, Action<int> tell, Action<byte[]> take, CancellationToken stop)
    {
        IStudyGrain study = _silo.Grains.GetGrain<IStudyGrain>($"study-{_studies++}");
        await study.Start(new StudyRequest(PlanModels.Refer(plan), seed, count, workers, first));
        StudyProgress? last = null;
        await using (stop.Register(() => _ = study.Stop()))
        {
            // Being stopped is an ordinary end, so the watching goes on until the grain says so.
            await foreach (StudyProgress now in study.Watch(0, CancellationToken.None))
            {
                last = now;
                tell(now.Merged);
            }
        }
        if (last is not { } end) throw new InvalidOperationException("The study told nothing.");
        if (end.Status == RunStatus.Failed) throw new InvariantException(end.Message ?? "The study failed.");
        await foreach (byte[] result in study.ReadResults(CancellationToken.None)) take(result);
        return end.Silos;
    }

    public ValueTask DisposeAsync() => _silo.DisposeAsync();
}
