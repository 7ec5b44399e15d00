using System.Runtime.CompilerServices;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Goals;

namespace RolloutSim.Tests.Scenarios;

/// <summary>The plan that showed the taste of the language before there was one: all of it is read, later processes' values too.</summary>
public sealed class SketchTests
{
    private static readonly Plan Sketch = PlanReader.ReadFile(Path.Combine(Folder(), "sketch.rollout.yaml"));

    [Fact]
    public void It_reads_again_from_its_canonical_form_as_the_same_plan() =>
        PlanAssert.Same(Sketch, PlanReader.ReadText(Sketch.ResolvedText, "sketch.rollout.yaml"));

    [Fact]
    public void It_makes_a_season() => Assert.NotNull(SeasonModel.Make(Sketch.Season));

    [Fact]
    public void Its_levers_are_applied()
    {
        Assert.Equal(["second-vehicle 800 people.county.vehicle=2", "saturday-duty 1200 calendar.extra-working-day=2021-05-29"],
            Sketch.Levers.Select(l => $"{l.Id} {l.CostsYuan} {string.Join(' ', l.Changes.Select(c => $"{c.Path}={c.Text}"))}"));
        WorkItemPlan mailed = Sketch.Season.WorkItems.Single(i => i.Id == "tools-mailed-back"), onDuty = Sketch.Levers[1].Plan.Season.WorkItems.Single(i => i.Id == "tools-mailed-back");
        Assert.Equal(TimeSpan.FromDays(1), Sketch.Civil.ToCivil(onDuty.Due!.Value) - Sketch.Civil.ToCivil(mailed.Due!.Value));
    }

    [Fact]
    public void Its_goals_are_typed()
    {
        Assert.Equal([typeof(OnTimeGoal), typeof(LaterGoal), typeof(LaterGoal)], Sketch.Goals.Select(g => g.GetType()));
        OnTimeGoal first = (OnTimeGoal)Sketch.Goals[0];
        Assert.Equal(("P(tools-mailed-back on time) >= 95%", 0.95), (first.Text, first.Wanted));
        Assert.Equal(["tools-mailed-back"], first.Items.Select(i => Sketch.Season.WorkItems[i].Id));
        Assert.Equal([GoalSubject.Tools, GoalSubject.Traffic], Sketch.Goals.Skip(1).Cast<LaterGoal>().Select(g => g.Subject));
    }

    [Fact]
    public void Its_people_wear_hats_and_may_be_absent()
    {
        HatPlan hat = Assert.Single(Sketch.Season.Hats);
        Assert.Equal("liaison", Sketch.Season.Offices[hat.Office].Name);
        Assert.Equal(["exam-group", "tools-group"], hat.Others.Select(o => Sketch.Season.Offices[o].Name));
        Assert.Equal(0.02, Sketch.Season.Absence);
    }

    [Fact]
    public void What_belongs_to_later_processes_is_kept() => Assert.Subset(
        Sketch.Later.Select(v => $"{v.Path}={(v.IsAssumed ? "~" : "")}{v.Text}").ToHashSet(),
        new HashSet<string>
        {
            "people.county.vehicle=~1", "people.school.monitor=1 not of a tested subject", "people.school.pe-monitor=2 PE teachers",
            "people.sent-by-county.chief-monitor=1 from another school", "questionnaire.page.think=~lognormal(mean 20 s cv 0.6)", "questionnaire.page.retry=~3 with back-off 2 s",
            "questionnaire.system.service=~exponential(mean 50 ms)",
        });

    [Fact]
    public void Its_incidents_are_there_and_the_usual_ones_beside_them()
    {
        IncidentsPlan incidents = Sketch.Season.Incidents!;
        Assert.Equal([30, 10, 5], incidents.ReportWithin.Select(limit => limit.TotalSeconds / 60));
        IncidentKindPlan cut = incidents.Kinds[0], seal = incidents.Kinds[1];
        Assert.Equal(("power-cut", IncidentLevel.Two, 0.004, IncidentSeat.Power), (cut.Id, cut.Level, cut.Hazard!.Chance, cut.Helper));
        Assert.Equal(("seal-broken", IncidentLevel.Three, 0.0002, ApprovalAuthority.Province), (seal.Id, seal.Level, seal.Hazard!.Chance, seal.Authority));
        Assert.Contains("discipline", incidents.Kinds.Select(kind => kind.Id));
        Assert.Equal(2, incidents.Staff[(int)IncidentSeat.Province]); // its office duty-desk
        Assert.Contains("incidents.acknowledge-within.level-2", Sketch.Assumptions.Where(assumption => assumption.IsDefault).Select(assumption => assumption.Path));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Plans");
}
