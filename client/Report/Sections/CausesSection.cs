using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Results;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Sections;

/// <summary>Why late: the lateness of each work item by cause, and by the office where the time went by.</summary>
internal static class CausesSection
{
    private const int ItemsShown = 10, OfficesShown = 8;

    private const double HourUs = 3.6e9;

    public static ReportSection? Make(RunRecord run)
    {
        if (run.Lateness.IsEmpty || run.Summary.Study is not { } study) return null;
        SeasonPlan season = run.Plan.Season;
        int[] items = [.. run.Lateness.GroupBy(share => share.Item).OrderByDescending(item => item.Sum(share => share.BlameUs)).Select(item => item.Key)];
        int[] shown = [.. items.Take(ItemsShown)];
        LatenessShare[] lateness = [.. run.Lateness.Where(share => shown.Contains(share.Item))];
        double hours = study.Replications * HourUs; // microseconds of all replications to hours a season

        string[] tags = [.. LateTagNames.All.Select(LateTagNames.Of).Where(tag => lateness.Any(share => share.Tag == tag))];
        LocalName Office(LatenessShare share) => ReportNames.Office(season, season.WorkItems[share.At]);
        LocalName[] offices = [.. lateness.GroupBy(Office).OrderByDescending(office => office.Sum(share => share.BlameUs)).Select(office => office.Key)];
        LocalName[] named = [.. offices.Take(offices.Length > OfficesShown ? OfficesShown - 1 : OfficesShown)];
        int PartOf(LatenessShare share) => Array.IndexOf(named, Office(share)) is >= 0 and var index ? index : named.Length;

        ImmutableArray<ChartKey> causes = [.. tags.Select(tag => new ChartKey("tag-" + tag, ReportNames.Tag(tag)))];
        ImmutableArray<ChartKey> places = [.. named.Index().Select(office => new ChartKey($"series-{office.Index + 1}", office.Item))];
        if (named.Length < offices.Length) places = places.Add(new ChartKey("series-rest", Bilingual.Say(TextId.ReportOtherOffices)));
        return new ReportSection
        {
            Id = "causes",
            Title = Bilingual.Say(TextId.ReportCauses),
            Lead = Bilingual.Say(TextId.ReportCausesLead),
            Figures =
            [
                Figure(TextId.ReportCausesCaption, causes, Rows(season, shown, lateness, hours, causes.Length, share => Array.IndexOf(tags, share.Tag))),
                Figure(TextId.ReportPlacesCaption, places, Rows(season, shown, lateness, hours, places.Length, PartOf)),
            ],
            Facts = [.. tags.Select(tag => new ReportFact(ReportNames.Tag(tag), Bilingual.Say(Meaning(tag))))],
            Table = Table(run, hours),
        };
    }

    private static ReportFigure Figure(TextId caption, ImmutableArray<ChartKey> key, ImmutableArray<StackRow> rows) => new(
        Bilingual.Say(caption),
        Bilingual.List(rows.Select(row => Bilingual.Both(texts => $"{texts.Name(row.Label)} {texts.Name(row.Text)}"))),
        new StackChart(Bilingual.Say(TextId.ReportAxisLateness), key, rows));

    private static ImmutableArray<StackRow> Rows(SeasonPlan season, int[] items, LatenessShare[] lateness, double hours, int parts, Func<LatenessShare, int> partOf)
    {
        StackRow Row(int item)
        {
            double[] sums = new double[parts];
            foreach (LatenessShare share in lateness.Where(share => share.Item == item)) sums[partOf(share)] += share.BlameUs / hours;
            double all = sums.Sum();
            WorkItemPlan plan = season.WorkItems[item];
            return new StackRow(
                plan.Name, ReportNames.Office(season, plan), [.. sums.Select(sum => Math.Round(sum, 4))], Hours(all),
                [.. sums.Select(sum => Bilingual.Both(texts => $"{texts.Name(Hours(sum))} · {ChanceText.Whole(all > 0 ? sum / all : 0)} %"))]);
        }
        return [.. items.Select(Row)];
    }

    private static ReportTable Table(RunRecord run, double hours)
    {
        SeasonPlan season = run.Plan.Season;
        Dictionary<int, double> wholes = run.Lateness.GroupBy(share => share.Item).ToDictionary(item => item.Key, item => item.Sum(share => (double)share.BlameUs));
        ImmutableArray<ReportCell> Cells(LatenessShare share) =>
        [
            season.WorkItems[share.Item].Name,
            ReportNames.Tag(share.Tag),
            ReportNames.Office(season, season.WorkItems[share.At]),
            season.WorkItems[share.At].Name,
            Hours(share.BlameUs / hours),
            $"{ChanceText.Whole(share.BlameUs / wholes[share.Item])} %",
        ];
        return new ReportTable(
            [
                new(Bilingual.Say(TextId.ReportLateItem)), new(Bilingual.Say(TextId.ReportCause)), new(Bilingual.Say(TextId.ReportOfficeThere)), new(Bilingual.Say(TextId.ReportAtItem)),
                new(Bilingual.Say(TextId.ReportMeanLateness), true), new(Bilingual.Say(TextId.ReportShare), true),
            ],
            [.. run.Lateness.OrderByDescending(share => wholes[share.Item]).ThenBy(share => share.Item).ThenByDescending(share => share.BlameUs).Select(Cells)], IsPrinted: false);
    }

    private static LocalName Hours(double hours)
    {
        string text = hours.ToString(hours < 1 ? "0.0#" : "0.0", CultureInfo.InvariantCulture);
        return hours is > 0 and < 0.01 ? Bilingual.Say(TextId.ReportHours, "< 0.01") : Bilingual.Say(TextId.ReportHours, text);
    }

    /// <summary>What a tag means, as the end of a sentence that begins with because.</summary>
    public static TextId Meaning(string tag) => tag switch
    {
        "start-lag" => TextId.MeansStartLag,
        "effort" => TextId.MeansEffort,
        "people" => TextId.MeansPeople,
        "absence" => TextId.MeansAbsence,
        "closed" => TextId.MeansClosed,
        "review-wait" => TextId.MeansReviewWait,
        "review" => TextId.MeansReview,
        "rework" => TextId.MeansRework,
        "system" => TextId.MeansSystem,
        "transit" => TextId.MeansTransit,
        _ => TextId.MeansPlan,
    };
}
