using System.Collections.Immutable;
using RolloutSim.Client.Commands;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Client.Comparing;

/// <summary>Opens what the user wants to compare.</summary>
internal sealed class ScenarioFinder(string workingDirectory, ScreenTexts texts)
{
    /// <summary>A run's directory or its name in <c>runs</c>; else a plan; else the latest run of a plan of that name.</summary>
    /// <exception cref="UsageException">None of them, or a run that cannot be compared.</exception>
    /// <exception cref="ScenarioException">A file that holds no plan.</exception>
    public Scenario Find(string label, string argument)
    {
        if (RunDirectory.At(argument, workingDirectory) is { } run) return OfRun(label, argument, run);
        if (IsPlan(argument)) return new Scenario(label, SetOption.Call(argument, []), PlanFinder.Find(argument, workingDirectory));
        if (RunDirectory.Latest(argument, workingDirectory) is { } latest) return OfRun(label, argument, latest);
        string? suggestion = Suggestions.For(argument, ShippedPlans.Names.Concat(RunDirectory.Names(workingDirectory)));
        throw new UsageException(texts.Say(TextId.NeitherPlanNorRun, argument) + (suggestion is null ? "" : texts.Say(TextId.DidYouMean, suggestion)));
    }

    /// <summary>The plan of a scenario with one of its levers.</summary>
    /// <exception cref="UsageException">It has no such lever.</exception>
    public Scenario WithLever(string label, Scenario first, string name)
    {
        if (first.Plan.Levers.FirstOrDefault(lever => lever.Id == name) is not { } found)
        {
            string? suggestion = Suggestions.For(name, first.Plan.Levers.Select(lever => lever.Id));
            string known = first.Plan.Levers.IsEmpty ? texts.Say(TextId.NoLevers, first.Called) : texts.Say(TextId.BadChoice, "--lever", string.Join(", ", first.Plan.Levers.Select(lever => lever.Id)), name);
            throw new UsageException(known + (suggestion is null ? "" : texts.Say(TextId.DidYouMean, suggestion)));
        }
        return new Scenario(label, $"{first.Called} --lever {name}", found.Plan) { Lever = found, Changes = [.. found.Changes.Select(change => $"{change.Path}={change.Text}")], Seed = first.Seed };
    }

    /// <summary>The plan of a scenario with values that are set, all of them.</summary>
    /// <param name="label">Of the new scenario.</param>
    /// <param name="argument">The first scenario as the user gave it.</param>
    /// <param name="first">The first scenario.</param>
    /// <param name="changes">One or more.</param>
    /// <exception cref="ScenarioException">A change cannot be made.</exception>
    public Scenario WithChanges(string label, string argument, Scenario first, ImmutableArray<PlanOverride> changes)
    {
        Plan plan = first.Directory is { } directory && RunDirectory.At(directory, workingDirectory) is { } run
            ? run.ReadPlan(run.ReadManifest(texts), texts, changes)
            : PlanFinder.Find(argument, workingDirectory, changes);
        return new Scenario(label, SetOption.Call(argument, changes), plan) { Changes = [.. changes.Select(SetOption.Pair)], Seed = first.Seed };
    }

    private bool IsPlan(string argument) => ShippedPlans.Names.Contains(argument) || File.Exists(Path.GetFullPath(argument, workingDirectory));

    private Scenario OfRun(string label, string argument, RunDirectory run)
    {
        RunManifest manifest = run.ReadManifest(texts);
        if (manifest.Status == RunStatus.Failed) throw new UsageException(texts.Say(TextId.RunHasNoResults, run.Path, manifest.Error));
        Plan plan = run.ReadPlan(manifest, texts);
        if (plan.Sha256 != manifest.PlanSha256) throw new UsageException(texts.Say(TextId.RunPlanChanged, Path.Combine(run.Path, RunFiles.Plan)));
        ReplicationTable? table = null;
        string kept = Path.Combine(run.Path, RunFiles.Replications);
        if (File.Exists(kept))
        {
            table = ReplicationsCsv.Read(plan, File.ReadAllBytes(kept));
            if (table is null || table.Count != manifest.Replications) throw new UsageException(texts.Say(TextId.RunTableDamaged, kept));
        }
        return new Scenario(label, SetOption.Call(argument, []), plan)
        {
            Changes = manifest.Fork is { } fork ? fork.Changes : manifest.Set ?? [],
            Directory = run.Path,
            Fork = manifest.Fork is null ? null : run.ReadSummary(texts).Fork,
            Seed = manifest.Seed,
            Table = table,
            IsFromRun = table is not null,
            OtherVersion = manifest.Versions.Rolloutsim == RunVersions.Current.Rolloutsim || table is null ? null : manifest.Versions.Rolloutsim,
            IsInterrupted = manifest.Status == RunStatus.Interrupted && table is not null,
        };
    }
}
