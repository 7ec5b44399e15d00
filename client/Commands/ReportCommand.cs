using System.CommandLine;
using System.Text;
using RolloutSim.Client.Files;
using RolloutSim.Client.Report;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Commands;

/// <summary><c>report RUN</c>: makes the page of a run out of its files.</summary>
internal sealed class ReportCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("report", texts[TextId.HelpReport]);
        var run = new Argument<string>("RUN") { Description = texts[TextId.HelpRunArgument] };
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = texts[TextId.HelpReportOutput] };
        var force = new Option<bool>("--force") { Description = texts[TextId.HelpForceFile] };
        command.Add(run);
        command.Add(output);
        command.Add(force);
        command.SetAction(parsed => (int)Report(parsed.GetValue(run)!, parsed.GetValue(output), parsed.GetValue(force), common.Read(parsed, texts.Language)));
        return command;
    }

    private ExitCode Report(string run, string? output, bool force, CommonOptions options)
    {
        using RunDirectory directory = RunDirectory.Find(run, context.WorkingDirectory, texts);
        RunManifest manifest = directory.ReadManifest(texts);
        if (manifest.Status == RunStatus.Failed) throw new UsageException(texts.Say(TextId.RunHasNoResults, directory.Path, manifest.Error));
        string page = ReportFile.Text(directory, manifest, texts);
        // Beside the run's files it is the run's own, and made again; elsewhere it may be somebody's.
        string called = output ?? Path.GetRelativePath(context.WorkingDirectory, Path.Combine(directory.Path, RunFiles.Report));
        OutputFile written = OutputFile.Write(called, page, force || output is null, context.WorkingDirectory, texts);
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(new FileMessage(written.Path), RunJson.Default.FileMessage));
        else if (!options.Quiet) context.Out.WriteLine(texts.Say(TextId.ReportWritten, written.Called, Encoding.UTF8.GetByteCount(page) / 1000));
        return ExitCode.Success;
    }
}
