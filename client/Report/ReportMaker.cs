using System.Collections.Immutable;
using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Report.Sections;
using RolloutSim.Client.Texts;

namespace RolloutSim.Client.Report;

/// <summary>Makes the report of a run: its head, and the sections of which the run has something to tell.</summary>
internal static class ReportMaker
{
    /// <summary>In the order of the page; a section that has nothing to tell is left out.</summary>
    private static readonly ImmutableArray<Func<RunRecord, ReportSection?>> Sections =
    [
        GoalsSection.Make, DeadlinesSection.Make, SeasonSection.Make, CausesSection.Make, CriticalSection.Make, LeversSection.Make, TestDaysSection.Make, OnlineSection.Make, SystemsSection.Make, PostsSection.Make,
        IncidentsSection.Make, TimelineSection.Make, UnitsSection.Make, ProvincesSection.Make, OfficesSection.Make, AssumptionsSection.Make, RunSection.Make,
    ];

    public static ReportDocument Make(RunRecord run) => new()
    {
        Title = Bilingual.Say(TextId.ReportTitle, run.Summary.Name),
        Kind = Bilingual.Say(TextId.ReportKind),
        Name = run.Summary.Name,
        Lead = ReportLead.Make(run),
        Tiles = ReportTiles.Make(run),
        Facts = ReportFacts.Make(run),
        Sections = [.. Sections.Select(make => make(run)).OfType<ReportSection>()],
        Words = new ReportWords(Bilingual.Say(TextId.ReportContents), Bilingual.Both(texts => texts[TextId.ReportTable]), Bilingual.Say(TextId.ReportFoot, run.Manifest.Versions.Rolloutsim)),
    };
}
