using RolloutSim.Client;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Screen;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Texts;

namespace RolloutSim.Tests.Client.Progress;

/// <summary>A line redrawn on a terminal, a line a minute elsewhere, none for a short run.</summary>
public sealed class ProgressReporterTests
{
    private readonly StringWriter _errors = new() { NewLine = "\n" };
    private readonly ProgressBoard _board = new();

    [Fact]
    public void Elsewhere_than_on_a_terminal_it_is_a_line_a_minute()
    {
        ProgressReporter reporter = Make(isTerminal: false, Pace.Max);
        reporter.Tick(TimeSpan.FromSeconds(59));
        Assert.Equal("", _errors.ToString());
        reporter.Tick(TimeSpan.FromSeconds(60));
        reporter.Tick(TimeSpan.FromSeconds(61));
        reporter.Tick(TimeSpan.FromSeconds(120));
        Assert.Equal(2, _errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void On_a_terminal_it_is_one_line_that_fits()
    {
        _board.Report(new RunStanding(SimTime.Zero + SimDuration.FromDays(85), 12, 3, 1_000_000, 10_000_000));
        ProgressReporter reporter = Make(isTerminal: true, Pace.Max);
        reporter.Tick(TimeSpan.FromMilliseconds(100));
        Assert.Equal("", _errors.ToString()); // a run that is over at once does not flicker
        reporter.Tick(TimeSpan.FromSeconds(2));
        string line = _errors.ToString();
        Assert.StartsWith("\r", line);
        Assert.EndsWith("\e[K", line);
        Assert.DoesNotContain('\n', line);
        Assert.Contains("  test  Thu 27 May 00:00  12 of ", line);
        Assert.Contains("3 late", line);
        Assert.InRange(TextWidth.Of(line[1..^3]), 1, CommandContext.DefaultWidth - 1);
    }

    [Fact]
    public void A_paced_run_shows_the_moment_that_its_pace_allows()
    {
        _board.Report(new RunStanding(SimTime.Zero + SimDuration.FromDays(85), 12, 0, 10, 100));
        ProgressReporter reporter = Make(isTerminal: true, new Pace(3600));
        reporter.Tick(TimeSpan.FromSeconds(24));
        Assert.Contains("preparation  Thu  4 Mar 00:00", _errors.ToString());
    }

    private ProgressReporter Make(bool isTerminal, Pace pace) => new(
        new CommandContext { Out = TextWriter.Null, Error = _errors, WorkingDirectory = ".", ErrorIsTerminal = isTerminal },
        new CommonOptions(TextLanguage.English, Json: false, Quiet: false, Verbose: false, NoColor: true), ShippedPlans.Read("smallest"), pace, _board);
}
