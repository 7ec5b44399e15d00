using System.Collections.Immutable;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Runs;
using RolloutSim.Client.Screen;
using RolloutSim.Client.Texts;
using RolloutSim.Model.Season;

namespace RolloutSim.Client.Report;

/// <summary>What was run, in the head of the report.</summary>
internal static class ReportFacts
{
    public static ImmutableArray<ReportFact> Make(RunRecord run)
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
}
