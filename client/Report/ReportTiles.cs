using System.Collections.Immutable;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Report.Sections;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report;

/// <summary>A few large figures below the lead.</summary>
internal static class ReportTiles
{
    public static ImmutableArray<ReportTile> Make(RunRecord run)
    {
        IEnumerable<ReportTile> tiles = run.Summary.Study is { } study ? OfStudy(run, study) : OfSeason(run.Dates);
        LocalName assumed = Bilingual.Say(TextId.ReportOf, run.Summary.Assumed, run.Summary.Values);
        return [.. tiles, new ReportTile(Bilingual.Say(TextId.ReportTileAssumed), assumed, Bilingual.Say(TextId.ReportTileAssumedNote))];
    }

    private static IEnumerable<ReportTile> OfStudy(RunRecord run, StudySummary study)
    {
        ImmutableArray<StudyDeadlineSummary> open = OpenDeadlines.Of(study);
        int inDanger = open.Count(deadline => Danger.Is(deadline.Late));
        if (!study.Deadlines.IsEmpty)
        {
            yield return new ReportTile(
                Bilingual.Say(TextId.ReportTileOnTime), Bilingual.Same(ChanceText.Of(study.AllOnTime).Split(" (")[0]),
                Bilingual.Say(TextId.ReportTileOnTimeNote, ChanceText.Of(study.AllOnTime).Split(" (")[1].TrimEnd(')'), study.Deadlines.Length));
            yield return new ReportTile(
                Bilingual.Say(TextId.ReportTileDanger), Bilingual.Say(TextId.ReportOf, inDanger, open.Length), Bilingual.Say(TextId.ReportTileDangerNote),
                inDanger == 0 ? ReportTone.Good : Danger.Tone(open[0].Late));
        }
        int judged = study.Goals.Count(goal => goal.Verdict != "later"), met = study.Goals.Count(goal => goal.Verdict == "met"), missed = study.Goals.Count(goal => goal.Verdict == "missed");
        if (judged > 0)
        {
            yield return new ReportTile(
                Bilingual.Say(TextId.ReportTileGoals), Bilingual.Say(TextId.ReportOf, met, judged), Bilingual.Say(TextId.ReportTileGoalsNote, missed, judged - met - missed),
                missed > 0 ? ReportTone.Bad : met < judged ? ReportTone.Warning : ReportTone.Good);
        }
        if (LeverTarget.Best(run, study) is var (lever, target, effect))
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
