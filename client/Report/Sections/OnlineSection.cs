using System.Collections.Immutable;
using System.Globalization;
using RolloutSim.Client.Report.Charts;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The questionnaire system: what it bore minute by minute, how long answers took, what gives way first, the weakest schools.</summary>
internal static class OnlineSection
{
    /// <summary>Utilisation from which a station is near its limits, and from which it is at them.</summary>
    private const double Busy = 0.7, Full = 0.9;

    public static ReportSection? Make(RunRecord run)
    {
        if ((run.Summary.Study?.Questionnaire ?? run.Summary.Questionnaire) is not { Minutes.IsEmpty: false } told) return null;
        return new ReportSection
        {
            Id = "online",
            Title = Bilingual.Say(TextId.ReportOnline),
            Lead = Bilingual.Say(TextId.ReportOnlineLead, run.Manifest.Replication),
            Figures =
            [
                new ReportFigure(
                    Bilingual.Say(TextId.ReportOnlineLoad), Bilingual.Say(TextId.ReportOnlineDescription, told.Minutes.Length, Bilingual.Time(told.Minutes[0].At)),
                    new CurveChart(Bilingual.Minute(told.Minutes[0].At), [.. Curves(told)], [new ChartKey("series-1", Bilingual.Say(TextId.ReportKeyMinute))])),
            ],
            Facts = [.. Facts(told)],
            Table = told.Weakest.IsEmpty ? null : new ReportTable(
                [
                    new(Bilingual.Say(TextId.ColumnSchool)), new(Bilingual.Say(TextId.ColumnAfterBell), true), new(Bilingual.Say(TextId.ColumnWhy)), new(Bilingual.Say(TextId.ColumnAnswer), true),
                ],
                [
                    .. told.Weakest.Select(school => (ImmutableArray<ReportCell>)
                    [
                        school.Name, Number(school.AfterMin), new ReportCell(Bilingual.Both(texts => QuestionnaireScreen.Reason(school, texts)), school.Reason == "failures" ? ReportTone.Bad : ReportTone.None), Number(school.AnswerS),
                    ]),
                ],
                Shown: 5),
        };
    }

    private static IEnumerable<CurveRow> Curves(QuestionnaireSummary told)
    {
        yield return Curve(TextId.ReportKeySessions, TextId.ReportAxisPeople, minute => minute.Sessions);
        yield return Curve(TextId.ReportKeyRequests, TextId.ReportAxisRequests, minute => minute.RequestsPerS);
        if (told.Minutes.Any(minute => minute.FailedPerS > 0)) yield return Curve(TextId.ReportKeyFailed, TextId.ReportAxisRequests, minute => minute.FailedPerS) with { Tone = ReportTone.Bad };
        for (int i = 0; i < told.Stations.Length; i++)
        {
            StationSummary station = told.Stations[i];
            string name = station.Site.Length == 0 ? station.Name : $"{station.Site} {station.Name}";
            double most = told.Minutes.Max(minute => minute.Utilisation[i]);
            yield return new CurveRow(
                Bilingual.Both(texts => QuestionnaireScreen.StationWord(name, texts)), Bilingual.Say(TextId.ReportAxisBusy), [.. told.Minutes.Select(minute => Math.Round(minute.Utilisation[i] * 100, 2))], Math.Max(1, Math.Round(most * 100, 2)),
                Bilingual.Same(Number(most * 100) + " %"), most >= Full ? ReportTone.Bad : most >= Busy ? ReportTone.Warning : ReportTone.None);
        }

        CurveRow Curve(TextId label, TextId unit, Func<MinuteSummary, double> of)
        {
            double most = told.Minutes.Max(of);
            return new CurveRow(Bilingual.Say(label), Bilingual.Say(unit), [.. told.Minutes.Select(of)], Math.Max(most, 1e-9), Bilingual.Same(Number(most)));
        }
    }

    private static IEnumerable<ReportFact> Facts(QuestionnaireSummary told)
    {
        yield return new(Bilingual.Say(TextId.ReportOnlineWho), Bilingual.Both(texts => texts.Say(TextId.OnlinePeople, told.People, told.Terminals, texts.Units("school", told.Schools))));
        foreach (ResponseSummary times in told.Times.Where(times => times.Count > 0))
        {
            TextId kind = times.Kind switch { "log-in" => TextId.OnlineLogIn, "page" => TextId.OnlinePage, _ => TextId.OnlineSubmit };
            yield return new(Bilingual.Say(kind), Bilingual.Same($"p50 {Seconds(times.P50S)} · p95 {Seconds(times.P95S)} · p99 {Seconds(times.P99S)} · p99.9 {Seconds(times.P999S)} · max {Seconds(times.MaxS)}"));
        }
        if (told.Bottleneck is { } first)
        {
            TextId what = first.What switch { "station" => TextId.OnlineStation, "county-line" => TextId.OnlineCountyLine, _ => TextId.OnlineSchoolLine };
            string used = Number(first.Utilisation * 100) + " %", room = Number(Math.Max(0, 1 - first.Utilisation) * 100) + " %";
            yield return new(
                Bilingual.Say(TextId.OnlineFirst),
                Bilingual.Both(texts => texts.Say(what, first.What == "station" ? QuestionnaireScreen.StationWord(first.Name.En, texts) : texts.Name(first.Name), used) + texts[TextId.ListComma] + texts.Say(TextId.OnlineSaturates, Number(first.Saturation), room)));
        }
        yield return new(
            Bilingual.Say(TextId.OnlineFailed),
            Bilingual.Both(texts => string.Join(texts[TextId.ListComma], texts.Say(TextId.OnlineRetried, Number(told.Retried), Number(told.TimedOut), Number(told.TurnedAway)), texts.Say(TextId.OnlineGaveUp, Number(told.GaveUp)), texts.Say(TextId.OnlineNoAccount, Number(told.NoAccount)), texts.Say(TextId.OnlineClientFailures, Number(told.ClientFailures)))));
        if (!told.Theory.IsEmpty)
            yield return new(Bilingual.Say(TextId.OnlineTheory), Bilingual.Both(texts => string.Join(" · ", told.Theory.Select(form => QuestionnaireScreen.Form(form, texts)))));
        if (told.SchoolsWithFaults == 0) yield break;
        yield return new(
            Bilingual.Say(TextId.OnlinePractice),
            Bilingual.Both(texts => string.Join(texts[TextId.ListComma], texts.Say(TextId.OnlineFound, Number(told.FoundAccounts), Number(told.FoundClients)), texts.Say(TextId.OnlinePutRight, Number(told.SchoolsPutRight), Number(told.SchoolsWithFaults)))));
    }

    private static string Seconds(double seconds) => seconds < 1 ? $"{seconds * 1000:0} ms" : seconds < 600 ? Number(seconds) + " s" : $"{seconds / 60:0} min";

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.##" : "N0", CultureInfo.InvariantCulture);
}
