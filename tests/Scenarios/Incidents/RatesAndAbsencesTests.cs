using RolloutSim.Model.Incidents;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Tests.Scenarios.Incidents;

/// <summary>Rates by unit, people who are kept away, and decisions that are whatever is usual, from text to model.</summary>
public sealed class RatesAndAbsencesTests
{
    [Fact]
    public void A_rate_is_that_of_all_below_and_rates_multiply()
    {
        Plan plan = Read("incidents: {kinds: listed, power-cut: {level: 2, chance: 1% per school and day}, rates: {C: ~10, S2: 0.5}}\n");
        IncidentsPlan incidents = plan.Season.Incidents!;
        double ChanceIn(string unit) => incidents.ChanceIn(plan.Season.Units.IndexOf(unit), incidents.Kinds[0].Hazard!);
        Assert.Equal((0.1, 0.05), (ChanceIn("S1"), ChanceIn("S2")));
        Assert.Equal(1, incidents.ChanceIn(plan.Season.Units.IndexOf("S1"), incidents.Kinds[0].Hazard! with { Chance = 0.5 }));
        PlanAssert.Same(plan, PlanReader.ReadText(plan.ResolvedText, PlanTexts.File));
        Assert.Equal([], Read("incidents: {}\n").Season.Incidents!.Rates.ToArray());
    }

    [Fact]
    public void Absences_are_of_somebody_or_of_a_share()
    {
        Plan plan = Read("incidents: {kinds: listed, officer-absent: {level: 1, absent: information-officer for 2 d}, wave: {level: 2, at: county, absent: ~8% for 5..8..14 d}}\n");
        AbsentPlan officer = plan.Season.Incidents!.Kinds[0].Absent!, wave = plan.Season.Incidents.Kinds[1].Absent!;
        Assert.Equal(("information-officer", 0.0, 2 * 86_400.0), (officer.Who, officer.Share, officer.Lasts.Nominal));
        Assert.Equal(("", 0.08, 8 * 86_400.0), (wave.Who, wave.Share, wave.Lasts.Nominal));
        PlanAssert.Same(plan, PlanReader.ReadText(plan.ResolvedText, PlanTexts.File));
    }

    [Fact]
    public void To_handle_is_what_is_usual_for_the_kind()
    {
        Plan plan = Read("incidents: {kinds: listed, power-cut: {level: 2, measure: postpone 20 min}}\ndecisions: [handle power-cut S1 by county at T 09:42]\n");
        DeskNote note = DeskNote.Of(Assert.Single(plan.Season.Outside).B);
        Assert.Equal((IncidentDecision.Postpone, 20), (note.Decision, note.Parameter));
        PlanAssert.Same(plan, PlanReader.ReadText(plan.ResolvedText, PlanTexts.File));
    }

    [Theory]
    [InlineData("rates: {S22: 3}", "there is no unit 'S22'")]
    [InlineData("rates: {S2: often}", "expected something like '10'")]
    [InlineData("rates: {S2: 1001}", "the value is out of range")]
    [InlineData("power-cut: {level: 2, absent: head}", "information-officer for 1 d")]
    [InlineData("power-cut: {level: 2, absent: 108% for 1 d}", "the value is out of range")]
    [InlineData("power-cut: {level: 2, absent: head for a day}", "absent")]
    public void Mistakes_are_told(string section, string expected)
    {
        ScenarioException mistake = Assert.Throws<ScenarioException>(() => Read($"incidents: {{kinds: listed, {section}}}\n"));
        Assert.Contains(expected, mistake.Message, StringComparison.Ordinal);
    }

    private static Plan Read(string sections) => PlanTexts.Read(PlanTexts.Small + sections);
}
