using System.Collections.Immutable;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Sections;

/// <summary>What decides the date of the deadline that is nearest to the edge, or the end of the season where none is ever late.</summary>
internal static class CriticalSection
{
    private const int Drawn = 10;

    public static ReportSection? Make(RunRecord run)
    {
        if (run.Critical.IsEmpty || run.Summary.Study is not { } study) return null;
        SeasonPlan season = run.Plan.Season;
        LocalName subject = run.Subject is { } id ? season.WorkItems[RunRecord.ItemOf(season, id)].Name : Bilingual.Say(TextId.ReportSeasonEnd);
        ImmutableArray<IntervalRow> rows =
        [
            .. run.Critical.Take(Drawn).Select(item => new IntervalRow(
                season.WorkItems[item.Item].Name, ReportNames.Office(season, season.WorkItems[item.Item]),
                item.Critical.Share * 100, item.Critical.Low * 100, item.Critical.High * 100, Bilingual.Same(ChanceText.Of(item.Critical)))),
        ];
        return new ReportSection
        {
            Id = "critical",
            Title = Bilingual.Say(TextId.ReportCritical),
            Lead = Bilingual.Say(TextId.ReportCriticalLead, subject, study.Replications),
            Figures =
            [
                new ReportFigure(
                    Bilingual.Say(TextId.ReportCriticalCaption, subject),
                    Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
                    new IntervalChart(
                        Bilingual.Say(TextId.ReportAxisCritical), rows, 0, 100,
                        [new("value", Bilingual.Say(TextId.ReportKeyCritical)), new("interval", Bilingual.Say(TextId.ReportKeyInterval))])),
            ],
        };
    }
}
