using System.Collections.Immutable;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Report.Sections;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Client.Report;

/// <summary>The sentences for a leader: what is in danger, mainly why, and what would help most.</summary>
internal static class ReportLead
{
    /// <summary>A cause that explains less is not named.</summary>
    private const double CauseLeast = 0.1;

    private const int CausesMost = 2;

    public static ImmutableArray<ReportCell> Make(RunRecord run) => [.. run.Summary.Study is { } study ? OfStudy(run, study) : OfSeason(run)];

    private static IEnumerable<ReportCell> OfStudy(RunRecord run, StudySummary study)
    {
        if (run.Summary.Status == RunStatus.Interrupted) yield return new ReportCell(Bilingual.Say(TextId.StoppedAfter, study.Replications, study.Asked), ReportTone.Warning);
        (GoalSummary Goal, LocalName Name)[] missed = MissedBesideDates(run, study);
        if (missed.Length > 0) yield return Missed(missed);
        ILookup<bool, StudyDeadlineSummary> open = OpenDeadlines.Of(study).ToLookup(deadline => OpenDeadlines.IsOverdue(run, deadline));
        StudyDeadlineSummary[] overdue = [.. open[true].OrderBy(deadline => deadline.Due, StringComparer.Ordinal)], ahead = [.. open[false]];
        if (overdue.Length > 0) yield return Overdue(overdue);
        if (ahead.Length == 0)
        {
            if (overdue.Length == 0) yield return Bilingual.Say(study.Deadlines.IsEmpty ? TextId.ReportLeadNoDates : TextId.ReportLeadAllDone, study.Deadlines.Length);
            yield break;
        }
        StudyDeadlineSummary worst = ahead[0];
        int inDanger = ahead.Count(deadline => Danger.Is(deadline.Late));
        LocalName chance = Bilingual.Same(ChanceText.Of(worst.Late));
        if (worst.Late.Hits == 0) yield return new ReportCell(Bilingual.Say(TextId.ReportLeadAllOnTime, ahead.Length, study.Replications), ReportTone.Good);
        else if (inDanger == 0) yield return new ReportCell(Bilingual.Say(TextId.ReportLeadNone, worst.Name, Bilingual.Day(worst.Due), chance), ReportTone.Good);
        else yield return new ReportCell(Bilingual.Say(TextId.ReportLeadDanger, worst.Name, Bilingual.Day(worst.Due), chance), Danger.Tone(worst.Late));
        if (inDanger > 0 && Causes(run, worst) is { Length: > 0 } causes) yield return Bilingual.Say(causes.Length == 1 ? TextId.ReportLeadCauses : TextId.ReportLeadTwoCauses, [.. causes]);
        if (inDanger > 1) yield return Bilingual.Say(inDanger == 2 ? TextId.ReportLeadOneMore : TextId.ReportLeadMore, inDanger - 1);
        if (study.Levers.IsEmpty || (worst.Late.Hits == 0 && missed.Length == 0)) yield break;
        yield return LeverTarget.Best(run, study) is var (lever, target, effect)
            ? Bilingual.Say(TextId.ReportLeadLever, lever.Name, target.Name, LeversSection.Text(effect), LeversSection.Costs(lever))
            : Bilingual.Say(TextId.ReportLeadNoLever, study.Levers.Length);
    }

    /// <summary>Goals of the questionnaire system, say, that are missed, the furthest first: a plan all of whose dates are kept can still fail at its bell.</summary>
    private static (GoalSummary Goal, LocalName Name)[] MissedBesideDates(RunRecord run, StudySummary study) =>
    [
        .. from pair in study.Goals.Index()
           where pair.Item is { Verdict: "missed", Chance: not null, Wanted: not null } && run.Plan.Goals[pair.Index] is not OnTimeGoal
           orderby pair.Item.Chance!.Share - pair.Item.Wanted
           select (pair.Item, GoalsSection.Name(run.Plan, pair.Index, pair.Item)),
    ];

    private static ReportCell Missed((GoalSummary Goal, LocalName Name)[] missed)
    {
        (GoalSummary goal, LocalName name) = missed[0];
        LocalName chance = Bilingual.Same(ChanceText.Of(goal.Chance!)), wanted = Bilingual.Same(ChanceText.Of(goal.Wanted!.Value));
        return new ReportCell(
            missed.Length == 1 ? Bilingual.Say(TextId.ReportLeadGoal, name, chance, wanted) : Bilingual.Say(TextId.ReportLeadGoals, missed.Length, name, chance, wanted),
            ReportTone.Bad);
    }

    /// <summary>Of a season under way: how many are overdue, and until when the oldest of them will likely take.</summary>
    private static ReportCell Overdue(StudyDeadlineSummary[] overdue)
    {
        StudyDeadlineSummary oldest = overdue[0];
        return new ReportCell(
            oldest.P50.At is { } at
                ? Bilingual.Say(TextId.ReportLeadOverdue, overdue.Length, oldest.Name, Bilingual.Day(oldest.Due), Bilingual.Day(at))
                : Bilingual.Say(TextId.ReportLeadOverdueOpen, overdue.Length, oldest.Name, Bilingual.Day(oldest.Due)),
            ReportTone.Bad);
    }

    /// <summary><c>the office was closed (61 %), it was sent back and done again (15 %)</c>: the greatest causes of its lateness, wherever the time went by.</summary>
    private static LocalName[] Causes(RunRecord run, StudyDeadlineSummary deadline)
    {
        int item = RunRecord.ItemOf(run.Plan.Season, deadline.Id);
        LatenessShare[] shares = [.. run.Lateness.Where(share => share.Item == item)];
        double all = shares.Sum(share => (double)share.BlameUs);
        return
        [
            .. (from share in shares
               group share.BlameUs by share.Tag into tag
               let part = tag.Sum() / all
               where part >= CauseLeast
               orderby part descending
               select Bilingual.Both(texts => texts.Say(TextId.ReportCauseShare, texts[CausesSection.Meaning(tag.Key)], ChanceText.Whole(part)))).Take(CausesMost),
        ];
    }

    private static IEnumerable<ReportCell> OfSeason(RunRecord run)
    {
        if (run.Summary.Status == RunStatus.Interrupted)
            yield return new ReportCell(Bilingual.Say(TextId.InterruptedAt, Bilingual.DayAndTime(run.Summary.Reached)), ReportTone.Warning);
        int late = run.Dates.Count(dates => dates.Late > 0);
        DeadlineSummary? worst = run.Summary.Deadlines.FirstOrDefault(deadline => deadline.LateUs > 0);
        if (run.Dates.IsEmpty) yield return Bilingual.Say(TextId.ReportLeadNoDates);
        else if (late == 0) yield return new ReportCell(Bilingual.Say(TextId.ReportSeasonNoneLate, run.Dates.Length), ReportTone.Good);
        else yield return new ReportCell(Bilingual.Say(TextId.ReportSeasonLate, run.Dates.Length, late), ReportTone.Bad);
        if (worst is not null)
        {
            yield return Bilingual.Both(texts => texts.Say(
                TextId.ReportSeasonWorst, texts.Name(worst.Name), WorkingTimeText.Edge(worst.LateUs, worst.LateWorkingH, null, worst.WorkingDayH, texts).Text));
        }
        yield return new ReportCell(Bilingual.Say(TextId.ReportSeasonNoForecast), ReportTone.Faint);
    }
}
