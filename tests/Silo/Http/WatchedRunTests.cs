using RolloutSim.Client.Execution;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;
using RolloutSim.Tests.Grains;

namespace RolloutSim.Tests.Silo.Http;

/// <summary>A season of a real plan that people pause, step, pace and watch by the page's address and Prometheus', and whose silo is restarted: it comes to the digest of one that nobody touched or watched.</summary>
/// <remarks>The same without watchers, of a model with work for every host, is in SteeringTests.</remarks>
public sealed class WatchedRunTests
{
    private const int Sequences = 10, Steps = 10;
    private const uint Seed = 1;

    private readonly Plan _plan = ShippedPlans.Read("smallest");

    [Fact]
    public async Task Ten_random_sequences_with_watchers_and_a_restart_come_to_the_digest_of_an_undisturbed_run()
    {
        SeasonOutcome expected = LocalRunner.RunAlone(_plan, Seed, 0);
        using var file = new TempFile();
        string[] names = [.. Enumerable.Range(0, Sequences).Select(_ => GrainRuns.NewName())];
        await using (EmbeddedSilo silo = await Start(file.Path))
        {
            foreach (string name in names) await silo.Grains.GetGrain<IRunGrain>(name).Start(new RunRequest(PlanModels.Refer(_plan), new RunSettings(Seed, IsPaused: true)));
            await Disturb(silo, names, 0);
        }
        await using EmbeddedSilo later = await Start(file.Path);
        await Disturb(later, names, 100);
        foreach (string name in names)
        {
            IRunGrain run = later.Grains.GetGrain<IRunGrain>(name);
            await run.SetPace(0);
            await run.Resume();
            await run.Await(progress => progress.Status == RunStatus.Completed);
            RunManifest manifest = (await run.GetManifest())!;
            Assert.Equal((expected.Digest, expected.Events), (manifest.Digest, manifest.Events));
            Assert.True(manifest.Epoch >= 2 && manifest.Windows >= expected.Windows); // some were cut short
        }
    }

    /// <summary>One after another, while somebody follows the events of each and Prometheus scrapes all.</summary>
    private async Task Disturb(EmbeddedSilo silo, string[] names, int luck)
    {
        using var http = new HttpClient { BaseAddress = silo.Address };
        using var end = new CancellationTokenSource();
        Task[] watchers = [Watch("/metrics"), .. names.Take(3).Select(name => Follow($"/api/runs/{name}/events"))];
        for (int i = 0; i < names.Length; i++)
        {
            var random = new Random(luck + i);
            for (int step = 0; step < Steps; step++) await Disturb(silo.Grains.GetGrain<IRunGrain>(names[i]), names[i], random, http);
        }
        await end.CancelAsync();
        await Task.WhenAll(watchers);

        async Task Watch(string address)
        {
            while (!end.IsCancellationRequested) Assert.NotEmpty(await http.GetStringAsync(address));
        }

        async Task Follow(string address)
        {
            using var lines = new StreamReader(await http.GetStreamAsync(address));
            try
            {
                while (await lines.ReadLineAsync(end.Token) is not null)
                {
                    // A browser draws it.
                }
            }
            catch (OperationCanceledException)
            {
                // It is closed.
            }
        }
    }

    private async Task Disturb(IRunGrain run, string name, Random random, HttpClient http)
    {
        long before = (await run.GetProgress()).Windows;
        switch (random.Next(6))
        {
            case 0:
                await run.Pause();
                break;
            case 1:
                await run.StepOn(random.Next(1, 20), SimTime.Zero);
                await run.Await(progress => progress.IsResting || progress.Status == RunStatus.Completed);
                break;
            case 2:
                await run.SetPace(random.Next(1, 4) * 1000); // an hour for all of it
                await run.Resume();
                break;
            case 3:
                await run.Await(_ => true); // somebody attaches and leaves
                break;
            case 4:
                Assert.Contains("\"whole\"", await http.GetStringAsync($"/api/runs/{name}"), StringComparison.Ordinal);
                break;
            default:
                await run.StepOn(0, SimTime.Min((await run.GetProgress()).Reached + SimDuration.FromDays(random.Next(7)), _plan.Season.End));
                await run.Await(progress => progress.IsResting || progress.Status == RunStatus.Completed);
                Assert.Contains("\"items\"", await http.GetStringAsync($"/api/runs/{name}/units/A1-1"), StringComparison.Ordinal);
                break;
        }
        Assert.True((await run.GetProgress()).Windows >= before);
    }

    private static Task<EmbeddedSilo> Start(string file) => EmbeddedSilo.Start(new EmbeddedSiloOptions(file) { Sources = [new PlanModels()], Book = "test", Http = new HttpOptions(0) });
}
