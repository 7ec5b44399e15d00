using System.Collections.Immutable;
using System.CommandLine;
using RolloutSim.Client.Comparing;
using RolloutSim.Client.Execution;
using RolloutSim.Client.Files;
using RolloutSim.Client.Progress;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Kernel;
using RolloutSim.Scenarios.Composing;

namespace RolloutSim.Client.Commands;

/// <summary><c>compare A B [C ...]</c>: how plans and runs differ, and how sure that is.</summary>
internal sealed class CompareCommand(CommandContext context, CommonOptionSet common, ScreenTexts texts)
{
    private const string JsonFile = "compare.json", CsvFile = "compare.csv";

    /// <summary>Replications of plans of more than <see cref="RunOptions.StudyUnitsMost"/> units, when nothing else is said.</summary>
    private const int LargeReplications = 40;

    public Command Make()
    {
        var command = new Command("compare", texts[TextId.HelpCompare]);
        var options = new CompareOptions(texts);
        options.AddTo(command);
        command.SetAction(async (parsed, _) => (int)await CompareAsync(parsed, options, common.Read(parsed, texts.Language)));
        return command;
    }

    private async Task<ExitCode> CompareAsync(ParseResult parsed, CompareOptions options, CommonOptions all)
    {
        (int? replications, uint? seed, int? threads) = (options.ReadReplications(parsed), options.ReadSeed(parsed), options.ReadThreads(parsed));
        ImmutableArray<Scenario> scenarios = Find(parsed, options);
        (string Json, string Csv)? files = parsed.GetValue(options.Output) is { } output ? (Path.Combine(output, JsonFile), Path.Combine(output, CsvFile)) : null;
        bool force = parsed.GetValue(options.Force);
        if (files is { } planned)
        {
            OutputFile.Check(planned.Json, force, context.WorkingDirectory, texts);
            OutputFile.Check(planned.Csv, force, context.WorkingDirectory, texts);
        }
        scenarios = await SimulateAsync(scenarios, replications, seed, threads, all);
        ImmutableArray<GoalCondition> conditions = MeasureSet.Conditions(scenarios.Select(scenario => scenario.Plan));
        ImmutableArray<Comparison> comparisons = [.. scenarios.Skip(1).Select(other => new Comparison(scenarios[0], other, conditions, scenarios.Length - 1))];

        bool isDifferent = parsed.GetValue(options.DetailedExitCode) && comparisons.Any(comparison => comparison.HasFound);
        ExitCode code = isDifferent ? ExitCode.Differences : ExitCode.Success;
        CompareMessage message = CompareMessageMaker.Make(scenarios, comparisons);
        if (files is { } written) Write(written.Json, written.Csv, message, force);
        if (all.Json)
        {
            context.Out.WriteLine(RunJson.ToLine(message with { ExitCode = (int)code }, RunJson.Default.CompareMessage));
        }
        else if (!all.Quiet)
        {
            var screen = new CompareScreen(texts, Paint.For(context.OutIsTerminal, all.NoColor, context.Variable), context.Width);
            foreach (string line in screen.Lines(message, all.Verbose)) context.Out.WriteLine(line);
            if (files is { } saved) context.Out.WriteLine(texts.Say(TextId.CompareSaved, saved.Json, saved.Csv));
        }
        return code;
    }

    private ImmutableArray<Scenario> Find(ParseResult parsed, CompareOptions options)
    {
        var finder = new ScenarioFinder(context.WorkingDirectory, texts);
        string[] arguments = options.ReadScenarios(parsed), levers = options.ReadLevers(parsed);
        ImmutableArray<PlanOverride> changes = options.Set.Read(parsed);
        int count = arguments.Length + levers.Length + (changes.IsEmpty ? 0 : 1);
        if (count < 2) throw new UsageException(texts[TextId.CompareNeedsTwo]);
        if (count > CompareOptions.ScenariosMost) throw new UsageException(texts.Say(TextId.CompareTooMany, CompareOptions.ScenariosMost, count));
        List<Scenario> scenarios = [];
        string Label() => ((char)('A' + scenarios.Count)).ToString();
        foreach (string argument in arguments) scenarios.Add(finder.Find(Label(), argument));
        foreach (string lever in levers) scenarios.Add(finder.WithLever(Label(), scenarios[0], lever));
        if (!changes.IsEmpty) scenarios.Add(finder.WithChanges(Label(), arguments[0], scenarios[0], changes));
        return [.. scenarios];
    }

    /// <summary>Plans are simulated with the seed and the number of replications of the runs beside them, unless something else is said.</summary>
    private async Task<ImmutableArray<Scenario>> SimulateAsync(ImmutableArray<Scenario> scenarios, int? asked, uint? askedSeed, int? threads, CommonOptions options)
    {
        Scenario[] kept = [.. scenarios.Where(scenario => scenario.Table is not null)];
        uint seed = askedSeed ?? kept.Concat(scenarios.Where(scenario => scenario.Directory is not null)).FirstOrDefault()?.Seed ?? 1;
        bool isLarge = scenarios.Any(scenario => scenario.Plan.Season.Units.Count > RunOptions.StudyUnitsMost);
        int replications = asked ?? (kept.Length > 0 ? kept.Max(scenario => scenario.Table!.Count) : isLarge ? LargeReplications : RunOptions.StudyReplications);
        Scenario[] missing = [.. scenarios.Where(scenario => scenario.Table is null)];
        Dictionary<string, ReplicationTable> made = missing.Length == 0 ? [] : await SimulateAsync(missing, seed, replications, threads, options);
        return
        [
            .. scenarios.Select(scenario => scenario.Table is { } table
                ? scenario with { Table = asked is { } most ? table.Take(most) : table }
                : scenario with { Table = made[scenario.Label], Seed = seed }),
        ];
    }

    private async Task<Dictionary<string, ReplicationTable>> SimulateAsync(Scenario[] scenarios, uint seed, int replications, int? threads, CommonOptions options)
    {
        var progress = new ProgressBoard();
        Dictionary<string, ReplicationTable> tables = new(StringComparer.Ordinal);
        void Tell(int done) => progress.Report(new RunStanding(SimTime.Zero, 0, 0, 0, 0, (tables.Count * replications) + done, scenarios.Length * replications));
        async Task Run()
        {
            await using StudySilo silo = await StudySilo.OpenAsync(verbose: false);
            foreach (Scenario scenario in scenarios)
            {
                using var study = new PlanStudy(scenario.Plan, seed);
                await study.RunToAsync(silo, replications, threads, Tell, context.Stop);
                context.Stop.ThrowIfCancellationRequested();
                tables.Add(scenario.Label, new ReplicationTable(scenario.Plan, study.Replications));
            }
        }
        Tell(0);
        Task run = Run();
        await new ProgressReporter(context, options, scenarios[0].Plan, Pace.Max, progress).ShowUntilAsync(run);
        await run;
        return tables;
    }

    private void Write(string json, string csv, CompareMessage message, bool force)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(json, context.WorkingDirectory))!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(texts.Say(TextId.OutputNotWritable, Path.GetDirectoryName(json), e.Message));
        }
        OutputFile.Write(json, RunJson.ToFile(message, RunJson.Default.CompareMessage), force, context.WorkingDirectory, texts);
        OutputFile.Write(csv, CompareCsv.Bytes(message), force, context.WorkingDirectory, texts);
    }
}
