using RolloutSim.Client.Report.Document;
using RolloutSim.Client.Texts;
using RolloutSim.Scenarios;

namespace RolloutSim.Client.Report.Sections;

/// <summary>The values that no source gives, with where they stand in the plan.</summary>
internal static class AssumptionsSection
{
    public static ReportSection Make(RunRecord run) => new()
    {
        Id = "assumptions",
        Title = Bilingual.Say(TextId.ReportAssumptions),
        Lead = Bilingual.Say(TextId.ReportAssumptionsLead, run.Summary.Assumed, run.Summary.Values),
        Table = run.Plan.Assumptions.IsEmpty ? null : new ReportTable(
            [new(Bilingual.Say(TextId.ReportPath)), new(Bilingual.Say(TextId.ReportValue))],
            [.. run.Plan.Assumptions.Select(assumption => Cells(assumption))], IsPrinted: false),
    };

    private static System.Collections.Immutable.ImmutableArray<ReportCell> Cells(Assumption assumption) =>
        [new ReportCell(Bilingual.Same(assumption.Path), IsCode: true), new ReportCell(Bilingual.Same("~" + assumption.Text), IsCode: true)];
}
