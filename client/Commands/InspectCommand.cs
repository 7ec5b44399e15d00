using System.CommandLine;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Commands;

/// <summary><c>inspect RUN UNIT</c>: the season of one unit; asked of its grain where the run was made on grains.</summary>
internal sealed class InspectCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("inspect", texts[TextId.HelpInspect]);
        var run = new Argument<string>("RUN") { Description = texts[TextId.HelpRunArgument] };
        var unit = new Argument<string>("UNIT") { Description = texts[TextId.HelpUnit] };
        command.Add(run);
        command.Add(unit);
        command.SetAction(async (parsed, _) => (int)await InspectAsync(parsed.GetValue(run)!, parsed.GetValue(unit)!, common.Read(parsed, texts.Language)));
        return command;
    }

    private async Task<ExitCode> InspectAsync(string run, string code, CommonOptions options)
    {
        using RunDirectory directory = RunDirectory.Find(run, context.WorkingDirectory, texts);
        RunManifest manifest = directory.ReadManifest(texts);
        if (manifest.Status == RunStatus.Failed) throw new UsageException(texts.Say(TextId.RunHasNoResults, directory.Path, manifest.Error));
        Plan plan = PlanReader.ReadText(directory.ReadPlan(), Path.Combine(directory.Path, RunFiles.Plan));
        int unit = plan.Season.Units.IndexOf(code);
        if (unit < 0)
        {
            string? suggestion = Suggestions.For(code, plan.Season.Units.All.Select(known => known.Code));
            throw new UsageException(texts.Say(TextId.UnitNotFound, code) + (suggestion is null ? "" : texts.Say(TextId.DidYouMean, suggestion)));
        }
        var reached = new SimTime(manifest.ReachedUs);
        SeasonReports? kept = manifest.Machine.Key is { } key ? await EmbeddedGrains.AskAsync(directory, key, plan.Season.Units[unit], options.Verbose) : null;
        if (manifest.Machine.Key is not null && kept is null) context.Error.WriteLine(texts.Say(TextId.StateGone, directory.Database));
        SeasonReports reports = kept ?? LocalRunner.Repeat(plan, manifest.Seed, manifest.Replication, reached, context.Stop);
        UnitSummary summary = UnitSummaryMaker.Make(new SeasonResults(plan, reports, reached), unit, manifest, kept is not null);
        if (options.Json)
        {
            context.Out.WriteLine(RunJson.ToLine(summary, RunJson.Default.UnitSummary));
        }
        else if (!options.Quiet)
        {
            var screen = new UnitScreen(texts, Paint.For(context.OutIsTerminal, options.NoColor, context.Variable), context.Width);
            foreach (string line in screen.Lines(summary)) context.Out.WriteLine(line);
        }
        return ExitCode.Success;
    }
}
