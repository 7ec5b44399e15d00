using System.Collections.Immutable;
using RolloutSim.Client.Report.Sections;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report;

/// <summary>A chance that levers are meant to raise: that of a goal, or that everything is on time.</summary>
/// <param name="Name">What it is the chance of.</param>
/// <param name="Goal">Its place among the goals that are computed; null: everything on time.</param>
internal sealed record LeverTarget(LocalName Name, int? Goal)
{
    /// <summary>The goals that are not met, then everything on time, unless that is one of the goals.</summary>
    public static ImmutableArray<LeverTarget> Of(RunRecord run, StudySummary study)
    {
        (GoalSummary Goal, int Index)[] computed = [.. study.Goals.Index().Where(pair => pair.Item.Chance is not null).Select(pair => (pair.Item, pair.Index))];
        IEnumerable<LeverTarget> open = computed.Index().Where(pair => pair.Item.Goal.Verdict != "met")
            .Select(pair => new LeverTarget(GoalsSection.Name(run.Plan, pair.Item.Index, pair.Item.Goal), pair.Index));
        bool hasAll = computed.Any(pair => pair.Goal.Verdict != "met" && pair.Goal.Condition == OnTimeCondition.All.Text);
        return [.. open, .. hasAll ? Array.Empty<LeverTarget>() : [new LeverTarget(Bilingual.Say(TextId.ReportEverything), null)]];
    }

    /// <summary>The lever that surely does most for the first goal that any helps, or for everything on time; null: none surely helps.</summary>
    public static (LeverSummary Lever, LeverTarget Target, LeverEffect Effect)? Best(RunRecord run, StudySummary study)
    {
        foreach (LeverTarget target in Of(run, study))
        {
            LeverSummary? best = study.Levers.Where(lever => target.Effect(lever).Low > 0).MaxBy(lever => target.Effect(lever).Difference);
            if (best is not null) return (best, target, target.Effect(best));
        }
        return null;
    }

    public LeverEffect Effect(LeverSummary lever) => Goal is { } goal && lever.Goals[goal] is var its
        ? new LeverEffect(its.Difference, its.Low, its.High, its.IsWon)
        : new LeverEffect(lever.Difference, lever.Low, lever.High, false);
}

/// <summary>What a lever does to a chance.</summary>
/// <param name="Difference">Chance with it less chance without.</param>
/// <param name="Low">Low end of the interval; 95% for all levers together.</param>
/// <param name="High">High end.</param>
/// <param name="IsWon">The goal is met with the lever and not without.</param>
internal sealed record LeverEffect(double Difference, double Low, double High, bool IsWon);
