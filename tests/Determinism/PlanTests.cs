using System.Diagnostics;
using RolloutSim.Bench.Seasons;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Determinism;

/// <summary>
/// Every shipped plan comes to one digest, however it is run, and to the one that is written down. What the season does is
/// pinned elsewhere; a digest that moves says only that something did.
/// </summary>
public sealed class PlanTests
{
    private static readonly ReplicationKey Key = new(1, 0);

    public static TheoryData<string> Plans => Shipped.All;

    private static string[] Written(string file) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Determinism", file));

    [Fact]
    public void Digests_are_those_written_down() => Assert.Equal(Written("digests.txt"), SeasonBench.Digests());

    [LongFact]
    [Trait("Category", "Long")]
    public void The_digest_of_the_nation_on_terminals_is_the_one_written_down() => Assert.Equal(Written("digests-long.txt"), SeasonBench.LongDigests());

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_executor_partition_and_number_of_threads_gives_the_same_digest(string name)
    {
        SimModel model = SeasonModel.Make(ShippedPlans.Read(name).Season);
        string expected = Runs.Digest(Runs.Sequential(model, Key));
        foreach (UnitLevel level in new[] { UnitLevel.Nation, UnitLevel.Province, UnitLevel.County, UnitLevel.School })
        {
            // Of a large plan each partition once, and each executor; the rest is the long test's.
            Partition partition = Partition.ByUnit(model, level);
            if (!Shipped.IsLarge(name) || level == UnitLevel.School) Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, Key, partition)));
            if (!Shipped.IsLarge(name) || level is UnitLevel.Province or UnitLevel.County) Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, Key, partition, 2)));
            if (Shipped.IsLarge(name)) continue;
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, Key, partition, new RandomCuts(5))));
            Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, Key, partition, 1)));
        }
    }

    [LongFact]
    [Trait("Category", "Long")]
    public void The_nation_comes_to_one_digest_cut_at_random_under_every_partition()
    {
        SimModel model = SeasonModel.Make(ShippedPlans.Read("national-2018").Season);
        string expected = Runs.Digest(Runs.Sequential(model, Key));
        foreach (UnitLevel level in new[] { UnitLevel.Nation, UnitLevel.Province, UnitLevel.County, UnitLevel.School })
        {
            Partition partition = Partition.ByUnit(model, level);
            Assert.Equal(expected, Runs.Digest(Runs.Sequential(model, Key, partition, new RandomCuts(5))));
            Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, Key, partition, 1)));
            Assert.Equal(expected, Runs.Digest(Runs.Parallel(model, Key, partition, 2)));
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Snapshots_after_windows_into_new_objects_give_the_same_digest(string name)
    {
        SimModel model = SeasonModel.Make(ShippedPlans.Read(name).Season);
        RunResult whole = Runs.Sequential(model, Key);
        // At every window where they are few; a large plan takes a second to write and to read again.
        int windows = checked((int)Math.Max(1, whole.Windows / (Shipped.IsLarge(name) ? 4 : 150)));
        Assert.Equal(Runs.Digest(whole), Runs.Digest(Runs.Snapshotted(model, Key, windows, Partition.Single(model), Partition.ByUnit(model, UnitLevel.School))));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_snapshot_into_new_processes_of_the_operating_system_gives_the_same_digest(string name)
    {
        SimModel model = SeasonModel.Make(ShippedPlans.Read(name).Season);
        RunResult whole = Runs.Sequential(model, Key);
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            // Three times into a new process, and the fourth goes to the end.
            for (int leg = 1; leg <= 3; leg++) Assert.Equal("", await Relay(name, file, whole.Windows / 4));
            Assert.Equal(Runs.Digest(whole), await Relay(name, file, whole.Windows));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_quiet_season_takes_no_more_windows_than_twice_its_events()
    {
        RunResult result = Runs.Sequential(SeasonModel.Make(ShippedPlans.Read("smallest").Season), Key);
        Assert.True(result.Windows <= 2 * result.Events, $"{result.Windows} windows, {result.Events} events");
    }

    [Fact]
    public void An_added_school_outside_every_join_changes_no_other_chain()
    {
        SeasonPlan plan = Alone(new PlanBuilder().Schools(5), more: false);
        SeasonPlan more = Alone(new PlanBuilder().Schools(5), more: true);
        Dictionary<ulong, ProcessDigest> before = Chains(plan), after = Chains(more);
        Assert.Equal(before.Count + 2, after.Count);
        foreach ((ulong id, ProcessDigest chain) in before) Assert.Equal(chain, after[id]);
    }

    [Fact]
    public void Another_seed_or_replication_gives_another_digest()
    {
        SimModel model = SeasonModel.Make(ShippedPlans.Read("smallest").Season);
        string[] digests = [.. new ReplicationKey[] { new(1, 0), new(2, 0), new(1, 1) }.Select(key => Runs.Digest(Runs.Sequential(model, key)))];
        Assert.Equal(3, digests.Distinct().Count());
    }

    private static SeasonPlan Alone(PlanBuilder builder, bool more)
    {
        SeasonPlan plan = builder.Office(UnitLevel.School, "officer").Office(UnitLevel.County, "liaison")
            .Item("lists", "officer", new RolloutSim.Model.Randomness.Distributions.Exponential(7200))
            .Item("rosters", "officer", new RolloutSim.Model.Randomness.Distributions.Triangular(3600, 7200, 36000), after: ["lists"]).ReviewedBy("liaison", "reviewed", 0.5, sentBack: 0.3)
            .Build();
        if (!more) return plan;
        // Codes that come before the others, so that every rank moves.
        UnitTree units = new([.. plan.Units.All, new Unit("A", UnitLevel.County, 1), new Unit("AA", UnitLevel.School, plan.Units.Count)]);
        return plan with { Units = units };
    }

    private static Dictionary<ulong, ProcessDigest> Chains(SeasonPlan plan) =>
        Runs.Sequential(SeasonModel.Make(plan), Key).Digests().ToDictionary(digest => digest.Id);

    private static async Task<string> Relay(string plan, string file, long windows)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in new[] { typeof(SeasonBench).Assembly.Location, "relay", plan, file, "--windows", windows.ToString(System.Globalization.CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }
}
