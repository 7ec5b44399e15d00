using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Commands;

/// <summary>Says what came out of a run: as a summary, or as a line of JSON.</summary>
internal sealed class RunTeller(CommandContext context, ScreenTexts texts)
{
    public ExitCode Tell(CommonOptions options, RunSummary summary, RunManifest manifest, RunCall call, RunDirectory directory)
    {
        GoalSummary[] missed = call.FailsOnGoals && summary.Study is { } judged ? [.. judged.Goals.Where(goal => goal.Verdict == "missed")] : [];
        ExitCode code = manifest.Status != RunStatus.Completed ? ExitCode.Interrupted : missed.Length > 0 ? ExitCode.GoalMissed : ExitCode.Success;
        if (options.Json)
        {
            context.Out.WriteLine(RunJson.ToLine(new ResultMessage((int)code, directory.Path, manifest, summary), RunJson.Default.ResultMessage));
        }
        else if (!options.Quiet)
        {
            var saved = SavedRun.Of(directory, context.WorkingDirectory);
            var paint = Paint.For(context.OutIsTerminal, options.NoColor, context.Variable);
            TimeSpan took = TimeSpan.FromSeconds(manifest.Machine.Seconds);
            IEnumerable<string> lines = summary.Study is { } study
                ? new StudyScreen(texts, paint, context.Width).Lines(summary, study, took, call.Plan, saved, options.Verbose)
                : new SummaryScreen(texts, paint, context.Width).Lines(summary, took, call.Plan, saved, options.Verbose);
            foreach (string line in lines) context.Out.WriteLine(line);
        }
        if (code == ExitCode.GoalMissed)
        {
            string error = Paint.For(context.ErrorIsTerminal, options.NoColor, context.Variable).With(Ink.Bad, texts[TextId.Error]);
            foreach (GoalSummary goal in missed) context.Error.WriteLine($"{error} {texts.Say(TextId.GoalWasMissed, goal.Text, ChanceText.Of(goal.Chance!))}");
        }
        return code;
    }
}
