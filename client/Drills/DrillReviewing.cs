using System.Collections.Immutable;
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

/// <summary>Lives what a record says, beside the model at all seats, and writes the review of it.</summary>
/// <remarks>A drill with people is reviewed from its record too, as whoever replays it will: what is written down is all that there is.</remarks>
internal sealed class DrillReviewing(CommandContext context, ScreenTexts texts)
{
    /// <param name="drill">The drill.</param>
    /// <param name="mornings">What people brought to the first morning and to those that were decided again.</param>
    /// <param name="record">The same as it is kept.</param>
    /// <param name="directory">Where the review goes.</param>
    /// <param name="options">Common ones.</param>
    /// <returns>The digest of each morning.</returns>
    public async Task<ImmutableArray<string>> RunAsync(Drill drill, ImmutableArray<DrillLife> mornings, DrillRecord record, RunDirectory directory, CommonOptions options)
    {
        SeasonOutcome[] outcomes = await Task.WhenAll(mornings.Select(morning => LiveAsync(morning.Plan, record)).Append(LiveAsync(drill.Plan, record)));
        DrillReview review = new ReviewMaker(drill, mornings[0], outcomes[0]).Make(outcomes[^1], mornings.Zip(outcomes).Skip(1), record.Seed, record.Replication);
        Write(directory, drill, record, review);
        Tell(review, directory, options);
        return [.. outcomes[..^1].Select(outcome => outcome.Digest)];
    }

    /// <summary>A season at full speed, on one thread.</summary>
    private async Task<SeasonOutcome> LiveAsync(Plan plan, DrillRecord record)
    {
        var settings = new ExecutionSettings(record.Seed, ExecutorKind.Sequential, PartitionLevel.One, 1, Pace.Max, record.Replication);
        SeasonOutcome outcome = await new LocalRunner(context.Clock).RunAsync(plan, settings, new ProgressBoard(), context.Stop);
        return outcome.IsComplete ? outcome : throw new OperationCanceledException(context.Stop);
    }

    public static void WriteRecord(RunDirectory directory, Drill drill, DrillRecord record)
    {
        directory.WritePlan(drill.Plan);
        directory.Write(DrillFiles.Drill, drill.OriginalText);
        directory.Write(RunFiles.Record, RunJson.ToFile(record, RunJson.Default.DrillRecord));
    }

    private static void Write(RunDirectory directory, Drill drill, DrillRecord record, DrillReview review)
    {
        ReportDocument document = ReviewDocument.Make(review);
        WriteRecord(directory, drill, record);
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
}
