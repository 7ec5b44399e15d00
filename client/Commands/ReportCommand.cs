using System.CommandLine;
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
        command.Add(run);
        command.Add(output);
        command.SetAction((parsed, _) => Task.FromResult((int)Report(parsed.GetValue(run)!, parsed.GetValue(output), common.Read(parsed, texts.Language))));
        return command;
    }

    private ExitCode Report(string run, string? output, CommonOptions options)
    {
        using RunDirectory directory = RunDirectory.Find(run, context.WorkingDirectory, texts);
        RunManifest manifest = directory.ReadManifest(texts);
        if (manifest.Status == RunStatus.Failed) throw new UsageException(texts.Say(TextId.RunHasNoResults, directory.Path, manifest.Error));
        byte[] page = ReportFile.Bytes(directory, manifest, texts);
        string path = output is null ? Path.Combine(directory.Path, RunFiles.Report) : Path.GetFullPath(output, context.WorkingDirectory);
        Write(path, page);
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(new ReportMessage((int)ExitCode.Success, path, page.Length), RunJson.Default.ReportMessage));
        else if (!options.Quiet) context.Out.WriteLine(texts.Say(TextId.ReportWritten, Path.GetRelativePath(context.WorkingDirectory, path), page.Length / 1000));
        return ExitCode.Success;
    }

    /// <summary>Whole or not at all.</summary>
    private void Write(string path, byte[] page)
    {
        string part = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.part");
        try
        {
            File.WriteAllBytes(part, page);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(texts.Say(TextId.OutputNotWritable, path, e.Message));
        }
    }
}
