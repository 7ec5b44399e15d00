using RolloutSim.Grains.Runs;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Silo;
using ModelRuns = RolloutSim.Tests.Models.Runs;

namespace RolloutSim.Tests.Grains.Runs;

/// <summary>People pause, step, pace and watch a run, look into it, and its silo is restarted: it comes to the digest of a run that nobody touched.</summary>
/// <remarks>The silo keeps its runs in a file. That a killed process loses no more than the time since its last checkpoint is tested in RecoveryTests.</remarks>
public sealed class SteeringTests
{
    private const int Sequences = 10;
    private const uint Seed = 3;

    private static readonly RingSource[] Sources = [new()];

    [Fact]
    public async Task Ten_random_sequences_with_a_restart_in_between_come_to_the_digest_of_an_undisturbed_run()
    {
        RunResult expected = ModelRuns.Sequential(RingModel.Make(4), new(Seed, 0));
        using var file = new TempFile();
        string[] names = [.. Enumerable.Range(0, Sequences).Select(_ => GrainRuns.NewName())];
        await using (EmbeddedSilo silo = await Start(file.Path))
        {
            foreach (string name in names) await silo.Grains.GetGrain<IRunGrain>(name).Start(new RunRequest(RingSource.Ring(4), new RunSettings(Seed, IsPaused: true)));
            for (int i = 0; i < Sequences; i++) await Disturb(silo.Grains.GetGrain<IRunGrain>(names[i]), new Random(i));
            Assert.Equal(names.Reverse(), await silo.Grains.GetGrain<IRunBookGrain>("test").List());
        }
        await using EmbeddedSilo later = await Start(file.Path);
        for (int i = 0; i < Sequences; i++)
        {
            IRunGrain run = later.Grains.GetGrain<IRunGrain>(names[i]);
            RunProgress found = await run.GetProgress();
            Assert.Equal(RunStatus.Running, found.Status); // the silo has taken it up by itself
            await Disturb(run, new Random(100 + i));
            await run.SetPace(0);
            await run.Resume();
            await run.Await(progress => progress.Status == RunStatus.Completed);
            RunManifest manifest = (await run.GetManifest())!;
            Assert.Equal((ModelRuns.Digest(expected), expected.Events), (manifest.Digest, manifest.Events));
            Assert.True(manifest.Epoch >= 2 && manifest.Windows >= expected.Windows); // some were cut short
        }
    }

    [Fact]
    public async Task A_paused_run_rests_at_a_window_and_steps_just_so_far()
    {
        await using EmbeddedSilo silo = await Start(null);
        IRunGrain run = silo.Grains.GetGrain<IRunGrain>(GrainRuns.NewName());
        await run.Start(new RunRequest(RingSource.Ring(4), new RunSettings(Seed, IsPaused: true)));
        await run.StepOn(7, SimTime.Zero);
        RunProgress after = await run.Await(progress => progress.IsResting && progress.Windows > 0);
        Assert.Equal((7, true), (after.Windows, after.IsPaused));
        Assert.Single(await run.ReadReportsOf("p3-c2-s1"));
        SimTime until = after.Reached + SimDuration.FromMinutes(5);
        await run.StepOn(0, until);
        RunProgress rest = await run.Await(progress => progress.IsResting && progress.Windows > 7);
        Assert.True(rest.Reached >= after.Reached + SimDuration.FromMinutes(4) && rest.Shown >= until, rest.ToString());
        Assert.Single(await run.ReadReportsOf("p3-c2-s1"));
        Assert.Equal(rest.Windows, (await run.GetProgress()).Windows); // nobody looks it on
        await run.Stop();
        await run.Await(progress => progress.Status == RunStatus.Interrupted);
        Assert.False(await run.Pause());
        Assert.True(await run.Resume());
        await run.Await(progress => progress.Status == RunStatus.Completed);
    }

    private static async Task Disturb(IRunGrain run, Random random)
    {
        for (int i = 0; i < 12; i++)
        {
            switch (random.Next(6))
            {
                case 0:
                    await run.Pause();
                    break;
                case 1:
                    long before = (await run.GetProgress()).Windows;
                    int steps = random.Next(1, 20);
                    await run.StepOn(steps, SimTime.Zero);
                    await run.Await(progress => progress.Windows >= before + steps || progress.Status == RunStatus.Completed);
                    break;
                case 2:
                    await run.SetPace(random.Next(1, 4) * 50); // minutes for all of it
                    await run.Resume();
                    break;
                case 3:
                    await run.Await(_ => true); // somebody attaches and leaves
                    break;
                case 4:
                    Assert.NotEmpty(await run.ReadReportsOf("p1-c1-s1"));
                    break;
                default:
                    if ((await run.GetProgress()).IsPaused) await run.StepOn(0, (await run.GetProgress()).Reached + SimDuration.FromSeconds(random.Next(120)));
                    break;
            }
        }
    }

    private static Task<EmbeddedSilo> Start(string? file) => EmbeddedSilo.Start(new EmbeddedSiloOptions(file) { Sources = Sources, Book = "test" });
}
