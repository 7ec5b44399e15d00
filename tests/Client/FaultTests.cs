using System.Text.Json;
using RolloutSim.Client;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Client;

/// <summary>What a run leaves behind and says when it breaks.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_broken_rule_is_107_with_process_time_and_seed()
    {
        using var line = new CommandLine { Runner = new Faulty(new InvariantException("two heads are one too many", "A1#offices", new SimTime(7))) };
        Assert.Equal(ExitCode.ModelFault, await line.Run("run", "smallest", "--replications", "1", "--seed", "5"));
        string error = Assert.Single(line.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("two heads are one too many [process A1#offices, t+7 us] (seed 5, simulated up to 2021-", error);
        JsonElement manifest = line.Json("runs", "smallest-5", RunFiles.Manifest);
        Assert.Equal("failed", manifest.GetProperty("status").GetString());
        Assert.StartsWith("two heads", manifest.GetProperty("error").GetString());
        Assert.Equal(ExitCode.Invalid, await line.Run("inspect", "smallest", "A1"));
    }

    [Fact]
    public async Task Anything_else_is_1_in_one_sentence_and_a_stack_trace_only_when_asked_for()
    {
        using var line = new CommandLine { Runner = new Faulty(new InvalidOperationException("no more ink", new IOException("the well\nis dry"))) };
        Assert.Equal(ExitCode.InternalError, await line.Run("run", "smallest", "--replications", "1"));
        Assert.Equal("error: something went wrong: no more ink: the well is dry\nAgain with --verbose for all details.\n", line.Errors);
        Assert.Equal(ExitCode.InternalError, await line.Run("run", "smallest", "--replications", "1", "--verbose", "--force"));
        Assert.Contains("   at ", line.Errors);
    }

    private sealed class Faulty(Exception fault) : ISeasonRunner
    {
        public string? Key => null;

        public Task<SeasonOutcome> RunAsync(Plan plan, ExecutionSettings settings, ProgressBoard progress, CancellationToken stop) => Task.FromException<SeasonOutcome>(fault);
    }
}
