using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Tests.Scenarios.Incidents;

/// <summary>The section 'incidents', injects and decisions, from text to model.</summary>
public sealed class IncidentsSectionTests
{
    private const string Power = "incidents: {kinds: listed, power-cut: {level: 2}}\n";

    [Fact]
    public void Without_the_section_there_is_no_such_process() => Assert.Null(PlanTexts.Read(PlanTexts.Small).Season.Incidents);

    [Fact]
    public void An_empty_section_takes_the_typical_values_all_of_them_assumed()
    {
        Plan plan = Read("incidents: {}\n");
        IncidentsPlan incidents = plan.Season.Incidents!;
        Assert.True(incidents.Kinds.Length > 20);
        Assert.Equal([1, 1, 2, 1, 1, 1, 2, 1, 2, 2, 2, 2, 1, 1, 1], incidents.Staff.Select((people, seat) => (IncidentSeat)seat == IncidentSeat.Centre ? 1 : people));
        Assert.All(plan.Assumptions.Where(assumption => assumption.Path.StartsWith("incidents.", StringComparison.Ordinal)), assumption => Assert.True(assumption.IsDefault));
        Assert.Equal(3, incidents.Spread.Count);
        PlanAssert.Same(plan, PlanReader.ReadText(plan.ResolvedText, PlanTexts.File));
    }

    [Fact]
    public void Only_what_is_listed_with_what_its_kind_usually_has()
    {
        IncidentKindPlan kind = Assert.Single(Read("incidents: {kinds: listed, power-cut: {level: 3, chance: 1% per school and day}}\n").Season.Incidents!.Kinds);
        Assert.Equal((IncidentLevel.Three, 0.01, IncidentSeat.Power), (kind.Level, kind.Hazard!.Chance, kind.Helper));
        Assert.NotNull(kind.Lasts);
    }

    [Fact]
    public void A_hazard_knows_its_days_hours_region_and_how_many_it_can_happen_to()
    {
        IncidentsPlan incidents = Read("""
            incidents:
              kinds: listed
              groups: {east: [S1, S2]}
              feeder: {level: 2, chance: 1% per group and day}
              fever: {level: 1, chance: 2% per pupil and day, hours: 07:30-08:40}
              storm: {level: 1, chance: 3% per county and day, reach: 50%}
              hotline: {level: 1, at: county, chance: 4% per county and day, days: T-3..L}
              theft: {level: 3, at: county, chance: 5% per package}

            """).Season.Incidents!;
        HazardPlan Hazard(string id) => incidents.Kinds.Single(kind => kind.Id == id).Hazard!;
        Assert.True(Hazard("feeder").IsByGroup);
        Assert.Equal([3, 4], incidents.Groups[0].Units.ToArray());
        Assert.Equal((30, 0), (Hazard("fever").CountOf(3), Hazard("fever").CountOf(4))); // one school does not say how many pupils
        Assert.Equal([(0, 70), (1, 70)], Hazard("fever").Windows.Select(window => (window.Day, (int)(window.To - window.From).TotalSeconds / 60)));
        Assert.Equal((UnitLevel.County, 0.5, 1), (Hazard("storm").Region, Hazard("storm").Reach, Hazard("storm").CountOf(3)));
        Assert.Equal([-3, -2, -1, 0, 1], Hazard("hotline").Windows.Select(window => window.Day));
        Assert.Equal((false, 2), (Hazard("theft").IsDaily, Hazard("theft").CountOf(2)));
    }

    [Fact]
    public void Injects_and_decisions_become_mail_in_their_order()
    {
        Plan plan = Read(Power + "injects: [power-cut C at T 09:36:30 lasts 40 min, power-cut S2 at L 10:00]\ndecisions: [classify power-cut S1 as level 3 by county at T 09:42, send-help power-cut S1 from power by county at T 09:43]\n");
        SimTime at = plan.Civil.At(plan.FirstTestDay, (9 * 60) + 36) + SimDuration.FromSeconds(30);
        Assert.Equal([("S1#desk", at), ("S2#desk", at), ("S2#desk", plan.Civil.At(plan.LastTestDay, 600))], plan.Season.Outside.Take(3).Select(mail => (mail.Target, mail.At)));
        Assert.Equal(40ul * 60, plan.Season.Outside[0].B >> 32);
        Assert.Equal(3, plan.Season.Outside.Take(3).Select(mail => mail.A).Distinct().Count());
        DeskNote classify = DeskNote.Of(plan.Season.Outside[3].B), help = DeskNote.Of(plan.Season.Outside[4].B);
        Assert.Equal((IncidentDecision.Classify, IncidentLevel.Three, IncidentSeat.County), (classify.Decision, classify.Level, classify.Seat));
        Assert.Equal((IncidentDecision.SendHelp, (int)IncidentSeat.Power), (help.Decision, help.Parameter));
        PlanAssert.Same(plan, PlanReader.ReadText(plan.ResolvedText, PlanTexts.File));
    }

    [Theory]
    [InlineData("injects: [power-cut S1 at T 09:36]\n", "the plan has no section 'incidents'")]
    [InlineData(Power + "injects: [power-cot S1 at T 09:36]\n", "the plan knows no kind of incident 'power-cot'; expected one of: power-cut; found 'power-cot S1 at T 09:36'. Did you mean 'power-cut S1 at T 09:36'?")]
    [InlineData(Power + "injects: [power-cut S11 at T 09:36]\n", "there is no unit 'S11'; found 'power-cut S11 at T 09:36'. Did you mean 'power-cut S1 at T 09:36'?")]
    [InlineData(Power + "injects: [power-cut S1 at T 25:36]\n", "'T 09:36'")]
    [InlineData(Power + "injects: [power-cut S1]\n", "expected an incident, where and when, as in 'power-cut school-14 at T 09:36'")]
    [InlineData(Power + "injects: [power-cut S1 at T+90 09:36]\n", "lies outside the season")]
    [InlineData("incidents: {kinds: listed, theft: {level: 3, at: county}}\ninjects: [theft S1 at T 09:36]\n", "'theft' happens on the level 'county', and 'S1' is neither such a unit nor above one")]
    [InlineData(Power + "decisions: [aknowledge power-cut S1 by county at T 09:36]\n", "Did you mean 'acknowledge'?")]
    [InlineData(Power + "decisions: [acknowledge power-cut S1 by conty at T 09:36]\n", "Did you mean 'county'?")]
    [InlineData(Power + "decisions: [postpone power-cut S1 by county at T 09:36]\n", "expected a decision, which incident, by whom and when")]
    [InlineData(Power + "decisions: [postpon power-cut S1 for 5 min by county at T 09:36]\n", "Did you mean 'postpone'?")]
    [InlineData(Power + "decisions: [handle S1 at T 09:36]\n", "the decision says not about what; expected the kind of incident and the unit where it is, as in 'handle power-cut school-14 ...'")]
    [InlineData(Power + "decisions: [handle power-cut S1 at T 09:36]\n", "the decision does not say who takes it; expected 'by' and a seat before 'at'")]
    [InlineData("incidents: {groups: {east: [S9]}}\n", "'S9' is no school of the plan")]
    [InlineData("incidents: {feeder: {level: 2, chance: 1% per group and day}}\n", "the chance is that of a group of schools, and there are no 'groups'")]
    [InlineData("incidents: {own: {chance: 1% per school}}\n", "the key 'level' is missing")]
    [InlineData("incidents: {reports: {in: [nothing]}}\n", "there is no work item 'nothing'")]
    [InlineData("incidents: {power-cut: {measure: postpone}}\n", "expected one of: continue, resume, postpone 30 min, switch-to-paper, close-room")]
    public void Mistakes_say_what_was_expected(string text, string expected)
    {
        ScenarioException mistake = Assert.Throws<ScenarioException>(() => Read(text));
        Assert.Contains(expected, mistake.Message, StringComparison.Ordinal);
    }

    private static Plan Read(string section) => PlanTexts.Read(PlanTexts.PutInto(PlanTexts.Small, section));
}
