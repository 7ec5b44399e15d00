using System.Text.Json;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios;
using RolloutSim.Silo;
using RolloutSim.Silo.Http;
using RolloutSim.Tests.Grains;

namespace RolloutSim.Tests.Grafana;

/// <summary>The dashboards' files are those of the code, each panel asks a question and says what its axis is, and a real Prometheus that scraped a real run has an answer to every expression.</summary>
/// <remarks>So a metric that is renamed, or a label, is found here. No Grafana is needed.</remarks>
public sealed class DashboardTests
{
    private static readonly string Folder = Path.Combine(Root(), "grafana", "dashboards");

    [Fact]
    public void The_files_are_what_the_code_writes()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DASHBOARDS") == "1")
        {
            foreach (DashboardPlan plan in DashboardBook.All) File.WriteAllText(FileOf(plan), DashboardWriter.Write(plan));
        }
        Assert.Equal(DashboardBook.All.Select(FileOf).Order(), Directory.GetFiles(Folder).Order());
        Assert.All(DashboardBook.All, plan => Assert.Equal(DashboardWriter.Write(plan), File.ReadAllText(FileOf(plan))));
    }

    [Fact]
    public void Every_panel_asks_a_question_and_says_which_time_it_shows()
    {
        foreach (JsonElement panel in DashboardBook.All.SelectMany(plan => JsonDocument.Parse(File.ReadAllText(FileOf(plan))).RootElement.GetProperty("panels").EnumerateArray()))
        {
            string title = panel.GetProperty("title").GetString()!, description = panel.GetProperty("description").GetString()!;
            Assert.EndsWith("?", title, StringComparison.Ordinal);
            if (panel.GetProperty("type").GetString() == "timeseries") Assert.Contains("wall time", description, StringComparison.Ordinal);
            Assert.NotEqual("", panel.GetProperty("fieldConfig").GetProperty("defaults").GetProperty("unit").GetString());
            Assert.NotEqual(0, panel.GetProperty("targets").GetArrayLength());
            JsonElement place = panel.GetProperty("gridPos");
            Assert.InRange(place.GetProperty("x").GetInt32() + place.GetProperty("w").GetInt32(), 1, 24);
        }
    }

    [PrometheusFact]
    public async Task Every_expression_has_an_answer_from_a_Prometheus_that_scraped_a_real_run()
    {
        await using EmbeddedSilo silo = await EmbeddedSilo.Start(new EmbeddedSiloOptions { Sources = [new PlanModels()], Book = "served", Http = new HttpOptions(0) });
        Plan plan = ShippedPlans.Read("smallest");
        // At the second day's noon the questionnaires have been answered, and there are deadlines before and behind; from there both go on slowly.
        foreach (string name in new[] { "this", "that" })
        {
            IRunGrain run = silo.Grains.GetGrain<IRunGrain>(name);
            await run.Start(new RunRequest(PlanModels.Refer(plan), new RunSettings(1, IsPaused: true)));
            await run.StepOn(0, plan.Civil.At(plan.LastTestDay, 12 * 60));
            await run.Await(progress => progress.IsResting && progress.Windows > 0);
            await run.SetPace(60);
            await run.Resume();
        }
        using var prometheus = new Prometheus(silo.Address!);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        string[] open = [.. DashboardBook.All.SelectMany(board => board.Panels).SelectMany(panel => panel.Targets).Select(target => target.Expression).Distinct()];
        Assert.True(open.Length > 25);
        while (open.Length > 0)
        {
            List<string> without = [];
            foreach (string expression in open)
            {
                (int answers, string? error) = await prometheus.Ask(Filled(expression));
                Assert.True(error is null, $"{expression}: {error}");
                if (answers == 0) without.Add(expression);
            }
            open = [.. without];
            Assert.True(open.Length == 0 || !limit.IsCancellationRequested, "No answer: " + string.Join("\n", open));
            if (open.Length > 0) await Task.Delay(500, CancellationToken.None);
        }
        Assert.Equal(0, (await prometheus.Ask("rolloutsim_of_no_such_name")).Answers);
    }

    private static string Filled(string expression) => expression.Replace("$run", "this", StringComparison.Ordinal).Replace("$baseline", "that", StringComparison.Ordinal)
        .Replace("$province", ".*", StringComparison.Ordinal).Replace("$__rate_interval", "30s", StringComparison.Ordinal);

    private static string FileOf(DashboardPlan plan) => Path.Combine(Folder, plan.File + ".json");

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "RolloutSim.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests must run inside the project's folder.");
    }
}
