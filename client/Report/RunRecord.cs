using System.Collections.Immutable;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Report;

/// <summary>What a run directory holds, as far as a report tells it; nothing is simulated again.</summary>
internal sealed record RunRecord
{
    public required RunManifest Manifest { get; init; }

    public required RunSummary Summary { get; init; }

    /// <summary>Of <c>plan.resolved.yaml</c>.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The dated work items of one season, in the plan's order; empty after replications.</summary>
    public required ImmutableArray<ItemDates> Dates { get; init; }

    /// <summary>Work items that several units have, a row a unit, of all replications; those in danger alone, the most often late first.</summary>
    public required ImmutableArray<UnitChance> Units { get; init; }

    /// <summary>What the lateness of all replications comes from.</summary>
    public required ImmutableArray<LatenessShare> Lateness { get; init; }

    /// <summary>The deadline nearest to the edge, whose path <see cref="Critical"/> is; null: none is ever late, and it is that of the season.</summary>
    public string? Subject { get; init; }

    /// <summary>How often each work item decides that date, the most frequent first.</summary>
    public ImmutableArray<CriticalItem> Critical { get; init; } = [];

    /// <exception cref="UsageException">A file is missing, or is not what a run writes.</exception>
    /// <exception cref="Scenarios.Errors.ScenarioException">The plan cannot be read.</exception>
    public static RunRecord Read(RunDirectory directory, RunManifest manifest, ScreenTexts texts)
    {
        RunSummary summary = directory.ReadSummary(texts);
        bool isStudy = summary.Study is not null;
        string? subject = summary.Study is { } made ? OpenDeadlines.Of(made).FirstOrDefault(deadline => deadline.Late.Hits > 0)?.Id : null;
        Plan plan = directory.ReadPlan(manifest, texts);
        return new RunRecord
        {
            Manifest = manifest,
            Summary = summary,
            Plan = plan,
            Dates = isStudy ? [] : directory.Read(RunFiles.WorkItems, reader => ItemDates.Of(CsvRows.Read(reader), plan.Season), texts),
            Units = isStudy ? directory.Read(RunFiles.Deadlines, reader => UnitChance.Of(CsvRows.Read(reader), plan.Season), texts) : [],
            Lateness = isStudy ? directory.Read(RunFiles.Lateness, reader => LatenessShare.Of(CsvRows.Read(reader), plan.Season), texts) : [],
            Subject = subject,
            Critical = isStudy ? directory.Read(RunFiles.Sensitivity, reader => CriticalItem.Of(CsvRows.Read(reader), plan.Season, subject ?? "", summary.Study!.Replications), texts) : [],
        };
    }

    /// <summary>The work item of an id.</summary>
    /// <exception cref="FormatException">The plan has none.</exception>
    public static int ItemOf(SeasonPlan season, string id)
    {
        for (int item = 0; item < season.WorkItems.Length; item++)
            if (season.WorkItems[item].Id == id) return item;
        throw new FormatException($"The plan has no work item '{id}'.");
    }
}
