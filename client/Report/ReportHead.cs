using System.Collections.Immutable;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Report.Sections;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report;

/// <summary>The head of the report: the sentence for a leader, a few large figures, and what was run.</summary>
internal static class ReportHead
{
    /// <summary>A cause that explains less is not named in the sentence.</summary>
    private const double CauseLeast = 0.1;

    private const int CausesMost = 2;

    public static ImmutableArray<ReportCell> Lead(RunRecord run)
    {
        IEnumerable<ReportCell> lead = run.Summary.Study is { } study ? Lead(run, study) : OfSeason(run);
        return [.. lead];
    }

    public static ImmutableArray<ReportTile> Tiles(RunRecord run)
    {
        IEnumerable<ReportTile> tiles = run.Summary.Study is { } study ? Tiles(run, study) : OfSeason(run.Dates);
        LocalName assumed = Bilingual.Say(TextId.ReportOf, run.Summary.Assumed, run.Summary.Values);
        return [.. tiles, new ReportTile(Bilingual.Say(TextId.ReportTileAssumed), assumed, Bilingual.Say(TextId.ReportTileAssumedNote))];
    }

    public static ImmutableArray<ReportFact> Facts(RunRecord run)
    {
        RunSummary summary = run.Summary;
        RunManifest manifest = run.Manifest;
        LocalName simulated = summary.Study is { } study
            ? Bilingual.Say(TextId.ReportReplications, study.Replications, summary.Seed)
            : Bilingual.Say(TextId.ReportOneSeason, manifest.Replication, summary.Seed);
        List<ReportFact> facts =
        [
            new(Bilingual.Say(TextId.ReportPlan), Bilingual.Same(summary.Plan), IsCode: true),
            new(Bilingual.Say(TextId.ReportSeason), Bilingual.Both(texts => new DateTexts(texts).Span(Bilingual.Civil(summary.Start), Bilingual.Civil(summary.End)))),
            new(Bilingual.Say(TextId.ReportTestDays), Bilingual.Both(texts => texts.Say(TextId.TestDays, texts.Name(Bilingual.Day(summary.FirstTestDay)), texts.Name(Bilingual.Day(summary.LastTestDay))))),
            new(Bilingual.Say(TextId.ReportUnitsFact), Bilingual.Both(texts => string.Join(" · ", SeasonHead.Units(summary, texts)))),
            new(Bilingual.Say(TextId.ReportSimulated), simulated),
        ];
        if (summary.AsOf is { } asOf) facts.Add(new(Bilingual.Say(TextId.ReportAsOf), Bilingual.Both(texts => string.Join(" · ", SeasonHead.AsOf(asOf, texts).Select(piece => piece.Text)))));
        if (!summary.Set.IsDefaultOrEmpty) facts.Add(new(Bilingual.Say(TextId.ReportChanged), Bilingual.Same(string.Join(", ", summary.Set)), IsCode: true));
        if (summary.Source.Length > 0) facts.Add(new(Bilingual.Say(TextId.ReportSource), Bilingual.Same(summary.Source)));
        if ((manifest.ReplicationsDigest ?? manifest.Digest) is { } digest) facts.Add(new(Bilingual.Say(TextId.ReportDigest), Bilingual.Same(digest[..16] + "…"), IsCode: true));
        return [.. facts];
    }

    private static IEnumerable<ReportCell> Lead(RunRecord run, StudySummary study)
    {
        if (run.Summary.Status == RunStatus.Interrupted) yield return new ReportCell(Bilingual.Say(TextId.StoppedAfter, study.Replications, study.Asked), ReportTone.Warning);
        if (study.Deadlines.IsEmpty)
        {
            yield return Bilingual.Say(TextId.ReportLeadNoDates);
            yield break;
        }
        StudyDeadlineSummary worst = study.Deadlines[0];
        int inDanger = study.Deadlines.Count(deadline => Danger.Is(deadline.Late));
        LocalName chance = Bilingual.Same(ChanceText.Of(worst.Late));
        if (worst.Late.Hits == 0) yield return new ReportCell(Bilingual.Say(TextId.ReportLeadAllOnTime, study.Deadlines.Length, study.Replications), ReportTone.Good);
        else if (inDanger == 0) yield return new ReportCell(Bilingual.Say(TextId.ReportLeadNone, worst.Name, Bilingual.Day(worst.Due), chance), ReportTone.Good);
        else yield return new ReportCell(Bilingual.Say(TextId.ReportLeadDanger, worst.Name, Bilingual.Day(worst.Due), chance), Danger.Tone(worst.Late));
        if (inDanger > 0 && Causes(run, worst) is { Length: > 0 } causes) yield return Bilingual.Say(causes.Length == 1 ? TextId.ReportLeadCauses : TextId.ReportLeadTwoCauses, [.. causes]);
        if (inDanger > 1) yield return Bilingual.Say(inDanger == 2 ? TextId.ReportLeadOneMore : TextId.ReportLeadMore, inDanger - 1);
        if (study.Levers.IsEmpty || worst.Late.Hits == 0) yield break;
        yield return Best(run, study) is var (lever, target, effect)
            ? Bilingual.Say(TextId.ReportLeadLever, lever.Name, target.Name, LeversSection.Text(effect), LeversSection.Costs(lever))
            : Bilingual.Say(TextId.ReportLeadNoLever, study.Levers.Length);
    }

    /// <summary>The lever that surely does most for the first goal that any helps, or for everything on time; null: none surely helps.</summary>
    private static (LeverSummary Lever, LeverTarget Target, LeverEffect Effect)? Best(RunRecord run, StudySummary study)
    {
        foreach (LeverTarget target in LeverTarget.Of(run, study))
        {
            LeverSummary? best = study.Levers.Where(lever => target.Effect(lever).Low > 0).MaxBy(lever => target.Effect(lever).Difference);
            if (best is not null) return (best, target, target.Effect(best));
        }
        return null;
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

    private static IEnumerable<ReportTile> Tiles(RunRecord run, StudySummary study)
    {
        int inDanger = study.Deadlines.Count(deadline => Danger.Is(deadline.Late));
        if (!study.Deadlines.IsEmpty)
        {
            yield return new ReportTile(
                Bilingual.Say(TextId.ReportTileOnTime), Bilingual.Same(ChanceText.Of(study.AllOnTime).Split(" (")[0]),
                Bilingual.Say(TextId.ReportTileOnTimeNote, ChanceText.Of(study.AllOnTime).Split(" (")[1].TrimEnd(')'), study.Deadlines.Length));
            yield return new ReportTile(
                Bilingual.Say(TextId.ReportTileDanger), Bilingual.Say(TextId.ReportOf, inDanger, study.Deadlines.Length), Bilingual.Say(TextId.ReportTileDangerNote),
                inDanger == 0 ? ReportTone.Good : Danger.Tone(study.Deadlines[0].Late));
        }
        int judged = study.Goals.Count(goal => goal.Verdict != "later"), met = study.Goals.Count(goal => goal.Verdict == "met"), missed = study.Goals.Count(goal => goal.Verdict == "missed");
        if (judged > 0)
        {
            yield return new ReportTile(
                Bilingual.Say(TextId.ReportTileGoals), Bilingual.Say(TextId.ReportOf, met, judged), Bilingual.Say(TextId.ReportTileGoalsNote, missed, judged - met - missed),
                missed > 0 ? ReportTone.Bad : met < judged ? ReportTone.Warning : ReportTone.Good);
        }
        if (Best(run, study) is var (lever, target, effect))
        {
            yield return new ReportTile(
                Bilingual.Say(TextId.ReportTileLever), Bilingual.Say(TextId.ReportTilePoints, ChanceText.Points(effect.Difference)),
                Bilingual.Both(texts => $"{texts.Name(lever.Name)} · {texts.Name(LeversSection.Costs(lever))} · {texts.Name(target.Name)}"), ReportTone.Good);
        }
    }

    private static IEnumerable<ReportTile> OfSeason(ImmutableArray<ItemDates> dates)
    {
        if (dates.IsEmpty) yield break;
        int late = dates.Count(item => item.Late > 0), done = dates.Count(item => item.Completed.Length == item.Units);
        yield return new ReportTile(
            Bilingual.Say(TextId.ReportTileLate), Bilingual.Say(TextId.ReportOf, late, dates.Length), Bilingual.Say(TextId.ReportTileLateNote), late == 0 ? ReportTone.Good : ReportTone.Bad);
        yield return new ReportTile(
            Bilingual.Say(TextId.ReportTileDone), Bilingual.Say(TextId.ReportOf, done, dates.Length), Bilingual.Say(TextId.ReportTileDoneNote), done == dates.Length ? ReportTone.Good : ReportTone.Warning);
    }
}
