using System.CommandLine;
using System.Globalization;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Drills.Review;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Report;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Grains.Runs;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Drills;

namespace RolloutSim.Client.Drills;

/// <summary><c>drill NAME --script FILE</c>: a morning with injects, what a script decides in it, and its after-action review.</summary>
internal sealed class DrillCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    private readonly Argument<string> _name = new("NAME") { Description = texts[TextId.HelpDrillName] };
    private readonly DrillScripts _scripts = new(context, texts);
    private readonly Option<string> _seed = new("--seed") { HelpName = "N", Description = texts[TextId.HelpSeed] };
    private readonly Option<string> _replication = new("--replication") { HelpName = "K", Description = texts[TextId.HelpReplication] };
    private readonly Option<string> _output = new("--output", "-o") { HelpName = "DIR", Description = texts[TextId.HelpDrillOutput] };
    private readonly Option<bool> _force = new("--force") { Description = texts[TextId.HelpForce] };

    public Command Make()
    {
        var command = new Command("drill", texts[TextId.HelpDrill]) { _name, _scripts.Script, _scripts.Replay, _seed, _replication, _output, _force };
        command.SetAction(async (parsed, _) => (int)await RunAsync(parsed, common.Read(parsed, texts.Language)));
        return command;
    }

    private async Task<ExitCode> RunAsync(ParseResult parsed, CommonOptions options)
    {
        string called = parsed.GetValue(_name)!, full = Path.GetFullPath(called, context.WorkingDirectory);
        Drill drill = ShippedDrills.Open(!ShippedDrills.Names.Contains(called) && File.Exists(full) && full != Path.GetFullPath(called) ? full : called);
        uint? seed = Number(_seed, parsed), replication = Number(_replication, parsed);
        (DrillScript script, DrillRecord? record) = _scripts.Read(drill, parsed, seed, replication);
        (uint luck, uint number) = (record?.Seed ?? seed ?? 1, record?.Replication ?? replication ?? 0);
        string name = string.Create(CultureInfo.InvariantCulture, $"drill-{drill.Id}-{luck}");
        using RunDirectory directory = RunDirectory.Claim(Path.GetFullPath(parsed.GetValue(_output) ?? RunDirectory.Default(context.WorkingDirectory, name), context.WorkingDirectory), parsed.GetValue(_force), texts);
        directory.Clear();

        SeasonOutcome[] outcomes = await Task.WhenAll(LiveAsync(script.Apply(drill), luck, number), LiveAsync(drill.Plan, luck, number));
        DrillReview review = new ReviewMaker(drill, script, outcomes[0]).Make(outcomes[1], luck, number);
        Write(directory, drill, script, review);
        Tell(review, directory, options);
        return ExitCode.Success;
    }

    /// <summary>A season at full speed, on one thread.</summary>
    private async Task<SeasonOutcome> LiveAsync(Plan plan, uint seed, uint replication)
    {
        var settings = new ExecutionSettings(seed, ExecutorKind.Sequential, PartitionLevel.One, 1, Pace.Max, replication);
        SeasonOutcome outcome = await new LocalRunner(context.Clock).RunAsync(plan, settings, new ProgressBoard(), context.Stop);
        return outcome.IsComplete ? outcome : throw new OperationCanceledException(context.Stop);
    }

    private static void Write(RunDirectory directory, Drill drill, DrillScript script, DrillReview review)
    {
        ReportDocument document = ReviewDocument.Make(review);
        var record = new DrillRecord(
            DrillRecord.FormatName, drill.Id, drill.Sha256, drill.Plan.Sha256, review.Seed, review.Replication, [.. script.Seats.Select(seat => seat.Text)], [.. script.Decisions.Select(decision => decision.Text)]);
        directory.WritePlan(drill.Plan);
        directory.Write(DrillFiles.Drill, drill.OriginalText);
        directory.Write(RunFiles.Record, RunJson.ToFile(record, RunJson.Default.DrillRecord));
        directory.Write(DrillFiles.ReviewText, ReviewMarkdown.Text(document));
        directory.Write(DrillFiles.ReviewPage, ReportPage.Text(document));
        directory.Write(DrillFiles.ReviewJson, RunJson.ToFile(review, RunJson.Default.DrillReview)); // last: where it is, the rest is too
    }

    private void Tell(DrillReview review, RunDirectory directory, CommonOptions options)
    {
        string path = Path.GetRelativePath(context.WorkingDirectory, directory.Path);
        string[] Those(ObjectiveResult result) => [.. review.Objectives.Where(objective => objective.Result == result).Select(objective => objective.Id)];
        if (options.Json)
        {
            var message = new DrillMessage(review.Drill, directory.Path, review.Digest, [.. Those(ObjectiveResult.Met)], [.. Those(ObjectiveResult.Missed)], review.Decisions.Count(decision => decision.Refused is not null));
            context.Out.WriteLine(RunJson.ToLine(message, RunJson.Default.DrillMessage));
        }
        else if (!options.Quiet)
        {
            var screen = new DrillScreen(texts, Paint.For(context.OutIsTerminal, options.NoColor, context.Variable), context.Width);
            foreach (string line in screen.Lines(review, path)) context.Out.WriteLine(line);
        }
    }

    private uint? Number(Option<string> option, ParseResult parsed) => OptionNumber.Read(option, 0, uint.MaxValue, parsed, texts) is { } number ? checked((uint)number) : null;
}
