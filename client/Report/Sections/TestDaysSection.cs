using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The test days over the replications: when the last package, questionnaire, pupil and card were through, and what was late or given up.</summary>
internal static class TestDaysSection
{
    public static ReportSection? Make(RunRecord run)
    {
        if (run.Summary.Study is not { TestDays: { } days } study) return null;
        return new ReportSection
        {
            Id = "test-days",
            Title = Bilingual.Say(TextId.ReportDays),
            Lead = Bilingual.Say(TextId.ReportTestDaysLead, days.Schools, study.Replications),
            Table = new ReportTable(
                [new(Bilingual.Say(TextId.ReportMoment)), new(Bilingual.Say(TextId.ReportDoneP50), true), new(Bilingual.Say(TextId.ReportDoneP95), true)],
                [.. Rows(days)], Shown: null),
            Facts = [.. Facts(days, run.Plan.Season)],
        };
    }

    private static IEnumerable<ImmutableArray<ReportCell>> Rows(TestDaySummary days)
    {
        (TextId Name, MomentSummary? Moment)[] all =
        [
            (TextId.ReportLastPackage, days.LastPackage), (TextId.ReportLastQuestionnaire, days.LastQuestionnaire), (TextId.ReportLastPupil, days.LastPupil),
            (TextId.ReportLastCard, days.LastCard), (TextId.ReportLastReturn, days.LastReturn),
        ];
        foreach ((TextId name, MomentSummary? moment) in all)
        {
            if (moment is null) continue;
            yield return [Bilingual.Say(name), DeadlinesSection.Moment(moment.P50 with { Needs = null }), DeadlinesSection.Moment(moment.P95)];
        }
    }

    private static IEnumerable<ReportFact> Facts(TestDaySummary days, SeasonPlan season)
    {
        ReportFact Fact(TextId label, LocalName value) => new(Bilingual.Say(label), value);
        string Number(double value) => value.ToString(value < 10 ? "0.##" : "0", CultureInfo.InvariantCulture);
        yield return Fact(TextId.ReportSessionsLate, Bilingual.Say(TextId.ReportASeason, Number(days.LateSessions)));
        yield return Fact(TextId.ReportSessionsGivenUp, Bilingual.Say(TextId.ReportGivenUpPupils, Number(days.GivenUp), Number(days.PupilsWithout)));
        if (days.LastQuestionnaire is not null)
        {
            yield return Fact(TextId.ReportTerminals, days is { AdultsWaiting: > 0, WaitP50Min: { } middle, WaitP95Min: { } most }
                ? Bilingual.Say(TextId.ReportTerminalsWait, days.SchoolsWithTerminals, days.Schools, Number(days.AdultsWaiting), Number(middle), Number(most))
                : Bilingual.Say(TextId.ReportTerminalsAll, days.SchoolsWithTerminals, days.Schools));
        }
        if (days.Handovers > 0) yield return Fact(TextId.ReportHandovers, Bilingual.Say(TextId.ReportHandoversSigned, Number(days.Handovers)));
        if (days.HoldsBackMail is not { } item) yield break;
        yield return new ReportFact(Bilingual.Say(TextId.ReportHoldsBack), Bilingual.Say(TextId.ReportHoldsBackShare, season.WorkItems[RunRecord.ItemOf(season, item)].Name, ChanceText.Whole(days.HoldsBackShare)));
    }
}
