using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Commands;

/// <summary><c>inspect RUN UNIT</c>: the season of one unit, asked of its grain where the run was made on grains; or the weeks of one of its people.</summary>
internal sealed class InspectCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    public Command Make()
    {
        var command = new Command("inspect", texts[TextId.HelpInspect]);
        var run = new Argument<string>("RUN") { Description = texts[TextId.HelpRunArgument] };
        var unit = new Argument<string>("UNIT") { Description = texts[TextId.HelpUnit] };
        var person = new PersonOption(texts);
        command.Add(run);
        command.Add(unit);
        command.Add(person.Option);
        command.SetAction(async (parsed, _) =>
            (int)await InspectAsync(parsed.GetValue(run)!, parsed.GetValue(unit)!, parsed.GetValue(person.Option), person, common.Read(parsed, texts.Language)));
        return command;
    }

    /// <summary>Other units that know of a unit: of a school its county, which knows who held the posts; of a school and of a county those below.</summary>
    private static IEnumerable<Unit> Others(SeasonPlan season, int unit)
    {
        if (season.Units[unit].Level is not (UnitLevel.County or UnitLevel.School)) return [];
        IEnumerable<int> below = season.Units.Below(unit, UnitLevel.School).Where(school => school != unit).Concat(season.Units.Below(unit, UnitLevel.Package));
        int county = season.Units.AncestorAt(unit, UnitLevel.County);
        return (season.Staffing is not null && county >= 0 && county != unit ? below.Prepend(county) : below).Select(other => season.Units[other]);
    }

    private async Task<ExitCode> InspectAsync(string run, string code, string? asked, PersonOption person, CommonOptions options)
    {
        using RunDirectory directory = RunDirectory.Find(run, context.WorkingDirectory, texts);
        RunManifest manifest = directory.ReadManifest(texts);
        if (manifest.Status == RunStatus.Failed) throw new UsageException(texts.Say(TextId.RunHasNoResults, directory.Path, manifest.Error));
        Plan plan = directory.ReadPlan(manifest, texts);
        int unit = plan.Season.Units.IndexOf(code);
        if (unit < 0)
        {
            string? suggestion = Suggestions.For(code, plan.Season.Units.All.Select(known => known.Code));
            throw new UsageException(texts.Say(TextId.UnitNotFound, code) + (suggestion is null ? "" : texts.Say(TextId.DidYouMean, suggestion)));
        }
        if (asked is not null)
        {
            int seat = person.Find(asked, plan.Season, unit);
            Tell(PersonSummaryMaker.Make(plan, Again(plan, manifest).Insight, unit, seat, manifest), RunJson.Default.PersonSummary, options, (told, paint) => new PersonScreen(texts, paint, context.Width).Lines(told));
            return ExitCode.Success;
        }
        var reached = new SimTime(manifest.ReachedUs);
        SeasonReports? kept = manifest.Machine.Key is { } key ? await EmbeddedGrains.AskAsync(directory, key, plan.Season.Units[unit], [.. Others(plan.Season, unit)], options.Verbose) : null;
        if (manifest.Machine.Key is not null && kept is null) context.Error.WriteLine(texts.Say(TextId.StateGone, directory.Database));
        SeasonAgain? again = kept is null ? Again(plan, manifest) : null;
        SeasonReports reports = kept ?? again!.Reports;
        UnitSummary summary = UnitSummaryMaker.Make(new SeasonResults(plan, reports, reached), unit, manifest, kept is not null);
        // A grain knows what became of its unit, not what others did to it.
        if (summary.Items.Any(item => item.LateUs > 0))
            summary = summary with { WhyLate = WhyLateSummaryMaker.Make(plan.Season, (again ?? Again(plan, manifest)).Insight.WhyLate(unit)) };
        Tell(summary, RunJson.Default.UnitSummary, options, (told, paint) => new UnitScreen(texts, paint, context.Width).Lines(told));
        return ExitCode.Success;
    }

    /// <summary>The run simulated again.</summary>
    private SeasonAgain Again(Plan plan, RunManifest manifest)
    {
        SeasonAgain again = LocalRunner.Repeat(plan, manifest.Seed, manifest.Replication, new SimTime(manifest.ReachedUs), context.Stop);
        if (manifest.Digest is { } digest && digest != again.Digest) context.Error.WriteLine(texts.Say(TextId.OtherVersion, manifest.Versions.Rolloutsim));
        return again;
    }

    private void Tell<T>(T summary, JsonTypeInfo<T> type, CommonOptions options, Func<T, Paint, IEnumerable<string>> lines)
    {
        if (options.Json)
        {
            context.Out.WriteLine(RunJson.ToLine(summary, type));
        }
        else if (!options.Quiet)
        {
            foreach (string line in lines(summary, Paint.For(context.OutIsTerminal, options.NoColor, context.Variable))) context.Out.WriteLine(line);
        }
    }
}
