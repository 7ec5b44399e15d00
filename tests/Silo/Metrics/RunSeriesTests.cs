using System.Globalization;
using System.Text.RegularExpressions;
using RolloutSim.Client;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Questionnaire;
using RolloutSim.Model.Season;
using RolloutSim.Model.Season.Counts;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;
using RolloutSim.Silo.Metrics;
using RolloutSim.Tests.Client;
using RolloutSim.Tests.Grains;

namespace RolloutSim.Tests.Silo.Metrics;

/// <summary>The series of a run, as Prometheus scrapes them and as a file holds them: the same names, by Prometheus' conventions, gone when the run ends, and few.</summary>
public sealed partial class RunSeriesTests
{
    [Fact]
    public void Names_follow_the_conventions_of_Prometheus()
    {
        Assert.All(RunSeries.All, series =>
        {
            string name = series.Definition.PrometheusName;
            Assert.Matches("^rolloutsim_[a-z_]+$", name);
            Assert.Equal(series.Definition.Kind == SeriesKind.Counter, name.EndsWith("_total", StringComparison.Ordinal));
            Assert.EndsWith(".", series.Definition.Help, StringComparison.Ordinal);
        });
        Assert.Equal(RunSeries.All.Count, RunSeries.All.Select(series => series.Definition.PrometheusName).Distinct().Count());
    }

    [Fact]
    public async Task A_scrape_has_every_series_of_a_run_that_goes_on_and_none_of_one_that_has_ended()
    {
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()], Book = "served", Http = new HttpOptions(0) });
        using var http = new HttpClient { BaseAddress = silo.Address };
        Plan plan = ShippedPlans.Read("smallest");
        IRunGrain run = silo.Grains.GetGrain<IRunGrain>("county");
        await run.Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(1, IsPaused: true)));
        SimTime evening = plan.Civil.At(plan.LastTestDay, 18 * 60);
        await run.StepOn(0, evening);
        await run.Await(progress => progress.IsResting && progress.Windows > 0);
        string text = await Scrape(http, shown => shown.Contains("run=\"county\"", StringComparison.Ordinal));
        foreach (var (definition, _) in RunSeries.All) Assert.Matches($"(?m)^{definition.PrometheusName}{{[^}}]*run=\"county\"", text);
        using HttpResponseMessage timed = await http.GetAsync("/metrics");
        Assert.Matches("^look;dur=[0-9.]+, text;dur=[0-9.]+, gc;dur=[0-9.]+$", Assert.Single(timed.Headers.GetValues("Server-Timing")));
        Assert.Contains("dotnet_process_memory_working_set_bytes", text, StringComparison.Ordinal);
        Assert.Equal(plan.Season.CountItems(), Sum(text, "rolloutsim_work_items") + Rival(plan));
        Assert.Equal(3, Sum(text, "rolloutsim_packages"));
        Assert.True((await run.GetProgress()).Shown >= evening);
        Assert.Equal(plan.Civil.ToCivil((await run.GetProgress()).Shown).ToUnixTimeSeconds(), Sum(text, "rolloutsim_simulated_timestamp_seconds"), 1e-3);
        await run.Resume();
        await run.Await(progress => progress.Status == RunStatus.Completed);
        await Scrape(http, shown => !shown.Contains("run=\"county\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_nation_stays_under_five_thousand_series()
    {
        Plan plan = ShippedPlans.Read("national-2018");
        var season = SeasonViewOf(plan);
        var snapshot = new RunSnapshot("nation", plan, 1, 0, new RunFigures(plan.Civil.ToCivil(new(0)), 0, false, 0, 0, 0, 0, 1), season);
        Assert.InRange(RunSeries.All.Sum(series => series.Samples(snapshot).Count()), 100, RunMeter.SeriesMost);
    }

    /// <summary>Labels are of provinces, so a sample of one county a province has all the series of the whole; values are there from the start, but for latencies.</summary>
    [Fact]
    public async Task A_scrape_of_the_nation_on_line_stays_under_five_thousand_series()
    {
        Plan plan = ShippedPlans.Read("nation-2025", [new("sample.counties", "32"), new("sample.primary", "1"), new("sample.junior-middle", "1")]);
        Assert.Equal(32, plan.Season.Units.Below(0, UnitLevel.Province).Count());
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()], Book = "served", Http = new HttpOptions(0) });
        await silo.Grains.GetGrain<IRunGrain>("nation").Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(1, IsPaused: true)));
        using var http = new HttpClient { BaseAddress = silo.Address };
        int series = (await Scrape(http, shown => shown.Contains("run=\"nation\"", StringComparison.Ordinal))).Split('\n').Count(line => line.Length > 0 && line[0] != '#');
        Assert.InRange(series + (3 * Enum.GetValues<ExchangeKind>().Length), 1_000, 5_000);
    }

    [Fact]
    public async Task A_file_has_the_same_series_over_simulated_time()
    {
        using var line = new CommandLine();
        Assert.True(await line.Run("run", "smallest", "--record-metrics", "season.om", "--no-report", "-q") == ExitCode.Success, line.Errors);
        string text = line.Read("season.om");
        Assert.EndsWith("# EOF\n", text, StringComparison.Ordinal);
        string[] lines = text.Split('\n');
        foreach (var (definition, _) in RunSeries.All.Where(series => series.Definition.Name is not ("rolloutsim.grain_calls" or "rolloutsim.barrier_wait" or "rolloutsim.epochs")))
            Assert.Contains(lines, each => each.StartsWith(definition.PrometheusName + "{run=\"smallest-1\"", StringComparison.Ordinal));
        // Each series has every moment once, in order, and its last value is what the run came to.
        foreach (IGrouping<string, string> series in lines.Where(each => each.StartsWith("rolloutsim_", StringComparison.Ordinal)).GroupBy(each => each[..(each.IndexOf('}') + 1)]))
        {
            long[] times = [.. series.Select(each => long.Parse(each[(each.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture))];
            Assert.True(times.Zip(times.Skip(1)).All(pair => pair.First < pair.Second), series.Key);
        }
        int late = line.Read("runs", "smallest-1", "summary.json").Length > 0 ? lines.Where(each => each.StartsWith("rolloutsim_work_items{", StringComparison.Ordinal) && each.Contains("state=\"late\"", StringComparison.Ordinal))
            .GroupBy(each => each[..each.IndexOf('}')]).Sum(series => int.Parse(series.Last().Split(' ')[1], CultureInfo.InvariantCulture)) : -1;
        Assert.Equal(Late("smallest"), late);
        Assert.Equal(ExitCode.Invalid, await line.Run("run", "smallest", "--record-metrics", "season.om", "--executor", "grains"));
    }

    /// <summary>Scrapes until something is shown: a scrape waits for a look a moment at most.</summary>
    private static async Task<string> Scrape(HttpClient http, Func<string, bool> isShown)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            string text = await http.GetStringAsync("/metrics", limit.Token);
            if (isShown(text)) return text;
        }
    }

    private static long Late(string name)
    {
        Plan plan = ShippedPlans.Read(name);
        SeasonReports reports = RolloutSim.Client.Execution.LocalRunner.RunAlone(plan, 1, 0).Reports;
        return reports.Offices.SelectMany(office => office.Items).Count(item => plan.Season.IsDated(item.Item) && item.Completed > plan.Season.WorkItems[item.Item].Due);
    }

    private static RolloutSim.Silo.Views.SeasonView SeasonViewOf(Plan plan) => RolloutSim.Silo.Views.SeasonView.Make(plan, SeasonCounts.Of(plan.Season, SimTime.Zero, SeasonReports.None));

    private static long Rival(Plan plan) => plan.Season.WorkItems.Where(item => item.IsRival).Sum(item => (long)plan.Season.Units.Below(0, item.Level).Count());

    private static double Sum(string text, string name) => Line().Matches(text).Where(match => match.Groups[1].Value == name).Sum(match => double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(\w+)\{[^}]*\} (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
