using RolloutSim.Client;

namespace RolloutSim.Tests.Client.Report;

/// <summary>Runs whose pages the tests read: replications with levers and goals, one season, and a plan that tries to break out of its page.</summary>
[CollectionDefinition(Name)]
public sealed class ReportRuns : IAsyncLifetime, ICollectionFixture<ReportRuns>
{
    /// <summary>Names that would be markup, script or a formula where they are not kept as text.</summary>
    public const string WildName = "</script><script>window.hacked=1</script>", WildUnit = "<img src=x onerror=window.hacked=2>", WildItem = "{b|&amp;\"'`${window.hacked=3}";

    public const string Name = "report";

    private readonly CommandLine _line = new();

    public string Directory => _line.Directory;

    /// <summary>Replications of a plan in which things go wrong: goals, causes, levers, units in danger.</summary>
    public string Replications => PageOf("replications");

    public string OneSeason => PageOf("season");

    public string Wild => PageOf("wild");

    /// <summary>A season under way: some of it done, some of it overdue.</summary>
    public string UnderWay => PageOf("under-way");

    /// <summary>Goals of the questionnaire system that nothing could reach.</summary>
    public string Missed => PageOf("missed");

    public string[] All => [Replications, OneSeason, Wild, UnderWay, Missed];

    public async Task InitializeAsync()
    {
        _line.Write("strained.rollout.yaml", """
            rollout: 1
            extends: smallest
            name: {zh: 紧张的一季, en: A strained season}
            set:
              starts: ~2021-03-03
              preparation.rosters-submitted.due: ~T-80
              closing.county-summary.due: ~L+5
              goals: [P(readiness-checked on time) >= 50%, P(county-summary on time) >= 90%, P(tools-mailed-back on time) >= 95%]
            """);
        _line.Write("wild.rollout.yaml", $$"""
            rollout: 1
            extends: smallest
            name: {zh: "{{WildName}}", en: "{{WildName}}"}
            source: "{{WildName}}"
            set:
              units.A1.zh: "{{WildUnit}}"
              units.A1.en: "{{WildUnit}}"
              closing.tools-mailed-back.zh: '{{WildItem.Replace("'", "''", StringComparison.Ordinal)}}'
              closing.tools-mailed-back.en: '{{WildItem.Replace("'", "''", StringComparison.Ordinal)}}'
            """);
        await Run("run", "strained.rollout.yaml", "--replications", "80", "-o", "replications", "--quiet");
        await Run("run", "xiji-2021", "--replication", "3", "--executor", "sequential", "-o", "season", "--quiet");
        _line.Write("done.csv", "unit,id,started,completed,remaining_h\nA1,schools-reported,,2021-03-16,\n,schools-drawn,,2021-03-26,\nA1-1,rosters-submitted,,2021-04-09,\n");
        await Run("run", "smallest", "--as-of", "T-17", "--actuals", "done.csv", "--replications", "4", "-o", "under-way", "--quiet");
        await Run("run", "smallest", "--set", "goals=[~P(log-in.p95 <= 1 ms) >= 95%, ~P(page.p95 <= 1 ms) >= 95%]", "--replications", "4", "-o", "missed", "--quiet");
        await Run("run", "wild.rollout.yaml", "--replications", "2", "-o", "wild", "--quiet");
    }

    public Task DisposeAsync()
    {
        _line.Dispose();
        return Task.CompletedTask;
    }

    private async Task Run(params string[] arguments)
    {
        if (await _line.Run(arguments) != ExitCode.Success) throw new InvalidOperationException(_line.Errors);
    }

    private string PageOf(string run) => _line.PathOf(run, "report.html");
}
