using System.CommandLine;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Commands;

/// <summary>What every <c>export</c> of a plan takes: the plan with changes, the file, and whether it may be overwritten.</summary>
internal sealed class ExportOptions(CommandContext context, CommonOptionSet common, ScreenTexts texts, TextId outputHelp)
{
    /// <summary>Adds them to a command, and what it does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="export">Writes the plan: to the file as the user called it, null where nothing was said.</param>
    public void AddTo(Command command, Func<Plan, string?, bool, CommonOptions, ExitCode> export)
    {
        var plan = new Argument<string>("PLAN") { Description = texts[TextId.HelpPlan] };
        var set = new SetOption(texts);
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = texts[outputHelp] };
        var force = new Option<bool>("--force") { Description = texts[TextId.HelpForceFile] };
        command.Add(plan);
        foreach (Option option in (Option[])[output, force, set.Option]) command.Add(option);
        command.SetAction(parsed => (int)export(
            PlanFinder.Find(parsed.GetValue(plan)!, context.WorkingDirectory, set.Read(parsed)), parsed.GetValue(output), parsed.GetValue(force), common.Read(parsed, texts.Language)));
    }
}
