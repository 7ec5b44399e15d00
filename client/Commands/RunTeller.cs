using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Commands;

/// <summary>Says what came out of a run: as a summary, or as a line of JSON.</summary>
internal sealed class RunTeller(CommandContext context, ScreenTexts texts)
{
    public ExitCode Tell(CommonOptions options, RunSummary summary, RunManifest manifest, string called, RunDirectory directory)
    {
        ExitCode code = manifest.Status == RunStatus.Completed ? ExitCode.Success : ExitCode.Interrupted;
        if (options.Json)
        {
            context.Out.WriteLine(RunJson.ToLine(new ResultMessage((int)code, directory.Path, manifest, summary), RunJson.Default.ResultMessage));
        }
        else if (!options.Quiet)
        {
            string saved = Path.GetRelativePath(context.WorkingDirectory, directory.Path);
            var paint = Paint.For(context.OutIsTerminal, options.NoColor, context.Variable);
            TimeSpan took = TimeSpan.FromSeconds(manifest.Machine.Seconds);
            IEnumerable<string> lines = summary.Study is { } study
                ? new StudyScreen(texts, paint, context.Width).Lines(summary, study, took, called, saved, options.Verbose)
                : new SummaryScreen(texts, paint, context.Width).Lines(summary, took, called, saved, options.Verbose);
            foreach (string line in lines) context.Out.WriteLine(line);
        }
        return code;
    }
}
