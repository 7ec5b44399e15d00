using System.CommandLine;
using RolloutSim.Client.Files;
using RolloutSim.Client.LoadScript;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Commands;

/// <summary><c>export k6 PLAN</c>: writes a load test with the plan's traffic, for those who load a real system.</summary>
internal sealed class ExportLoadCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("k6", texts[TextId.HelpExportLoad]);
        new ExportOptions(context, common, texts, TextId.HelpExportLoadOutput).AddTo(command, Export);
        return command;
    }

    private ExitCode Export(Plan plan, string? output, bool force, CommonOptions options)
    {
        if (plan.Season.Questionnaire is null) throw new UsageException(texts.Say(TextId.NobodyOnline, plan.Season.Name));
        string called = output ?? plan.Season.Name + ".js";
        LoadSchedule schedule = LoadScheduleMaker.Make(plan);
        OutputFile file = OutputFile.Write(called, LoadScriptFile.Write(plan, called), force, context.WorkingDirectory, texts);
        if (options.Json) context.Out.WriteLine(RunJson.ToLine(new ExportMessage(file.Path, schedule.Groups.Length), RunJson.Default.ExportMessage));
        else if (!options.Quiet)
            context.Out.WriteLine(texts.Say(TextId.ExportLoadWritten, Paint.For(context.OutIsTerminal, options.NoColor, context.Variable).With(Ink.Title, file.Called), schedule.Groups.Sum(group => group.People), schedule.Groups.Length));
        return ExitCode.Success;
    }
}
