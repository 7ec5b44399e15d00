using RolloutSim.Model.Season;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;

namespace RolloutSim.Tests.Scenarios.Composing;

/// <summary>Plans that extend others, and values that are set: in the file, by a lever, on the command line.</summary>
public sealed class PlanComposerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rollout-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_what_if_of_a_shipped_plan_is_three_lines()
    {
        Plan plan = PlanTexts.Read("rollout: 1\nextends: xiji-2021\nset: {people.county.information-officer: 1}\n"), xiji = ShippedPlans.Read("xiji-2021");
        OfficePlan officer = plan.Season.Offices.Single(o => o is { Level: RolloutSim.Model.Units.UnitLevel.County, Name: "information-officer" });
        Assert.Equal(1, officer.Persons);
        Assert.Equal("small", plan.Season.Name); // results are filed under the what-if's name
        Assert.Equal(xiji.Name, plan.Name);
        Assert.Equal(xiji.Season.WorkItems.Length, plan.Season.WorkItems.Length);
        PlanAssert.Same(plan, PlanReader.ReadText(plan.ResolvedText, PlanTexts.File));
    }

    [Fact]
    public void Own_keys_stand_in_the_place_of_the_others()
    {
        Write("base", PlanTexts.Small);
        Plan plan = PlanReader.ReadFile(Write("more", "rollout: 1\nextends: base\nname: {id: mine, en: Mine}\nclosing: {mailed: {who: county liaison, effort: 9 h}}\n"));
        Assert.Equal(("mine", "Mine"), (plan.Season.Name, plan.Name.En));
        Assert.Null(plan.Season.WorkItems.Single(i => i.Id == "mailed").Due);
    }

    [Fact]
    public void A_plan_extends_one_that_extends_another()
    {
        Write("base", PlanTexts.Small);
        Write("middle", "rollout: 1\nextends: base.rollout.yaml\nset: {people.county.liaison: 2, people.school.head: 3}\n");
        Plan plan = PlanReader.ReadFile(Write("top", "rollout: 1\nextends: middle\nset: {people.county.liaison: ~5}\n"));
        Assert.Equal([2, 1, 5, 4, 3], plan.Season.Offices.Select(o => o.Persons));
        Assert.Contains(plan.Assumptions, a => a is { Path: "people.county.liaison", Text: "5", Source: "" });
        Assert.Contains(plan.Assumptions, a => a.Path == "people.centre" && a.Source.EndsWith("base.rollout.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_that_extends_itself_is_refused_with_the_chain()
    {
        string alone = Write("alone", "rollout: 1\nextends: alone\n");
        Assert.Equal($"{alone}:2:10: extends: the plan extends itself: alone.rollout.yaml -> alone.rollout.yaml", Refused(alone).Message);
        string a = Write("a", "rollout: 1\nextends: b\n");
        string b = Write("b", "rollout: 1\nextends: ./a.rollout.yaml\n");
        Assert.Equal($"{b}:2:10: extends: the plan extends itself: a.rollout.yaml -> b.rollout.yaml -> a.rollout.yaml", Refused(a).Message);
        Assert.Contains("方案直接或间接地继承了自身", Refused(a).Format(RolloutSim.Scenarios.Texts.TextLanguage.Chinese), StringComparison.Ordinal);
        Assert.StartsWith("small.rollout.yaml:2:10: extends: the plan extends itself", PlanTexts.Refused("rollout: 1\nextends: small\n").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_shown_in_the_file_in_which_it_stands()
    {
        string path = Write("base", PlanTexts.With("liaison: 1", "liaison: 0"));
        Assert.StartsWith($"{path}:16:21: people.county.liaison: the value is out of range", Refused(Write("more", "rollout: 1\nextends: base\n")).Message, StringComparison.Ordinal);
        string more = Write("more", "rollout: 1\nextends: base\nset:\n  people.county.liaison: none\n");
        Assert.StartsWith($"{more}:4:26: people.county.liaison: this is no whole number", Refused(more).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rollout: 1\nextends: xiji-2012\n", "small.rollout.yaml:2:10: extends: there is neither a shipped plan nor a file of this name; expected one of PLANS, or a file's path; found 'xiji-2012'. Did you mean 'xiji-2021'?")]
    [InlineData("rollout: 1\nextends: [smallest]\n", "small.rollout.yaml:2:10: extends: a list stands here; expected a single value")]
    [InlineData("extends: smallest\n", "small.rollout.yaml:1:1: rollout: the version of the language is missing; expected 'rollout: 1'")]
    [InlineData("rollout: 1\nextends: smallest\nset: 5\n", "small.rollout.yaml:3:6: set: a single value stands here; expected a map of keys and values; found '5'")]
    [InlineData("rollout: 1\nextends: smallest\nset: {people.county.liason: 2}\n", "small.rollout.yaml:3:7: people.county.liason: the path leads nowhere at 'liason'; expected one of: liaison, information-officer, exam-group, tools-group, vehicle. Did you mean 'people.county.liaison'?")]
    [InlineData("rollout: 1\nextends: smallest\nset: {peple.county.liaison: 2}\n", "Did you mean 'people.county.liaison'?")]
    [InlineData("rollout: 1\nextends: smallest\nset: {office-hours.from: 2}\n", "small.rollout.yaml:3:7: office-hours.from: 'office-hours' is a single value: nothing stands below it")]
    [InlineData("rollout: 1\nextends: smallest\nset: {preparation.tools-recieved.effort: 2 h}\n", "Did you mean 'preparation.tools-received.effort'?")]
    [InlineData("rollout: 1\nextends: smallest\nset: {preparation.staff-trained.after.2: 2 h}\n", "expected one of: 1")]
    public void What_leads_nowhere_is_said_with_what_was_meant(string text, string expected) =>
        Assert.Contains(expected.Replace("PLANS", string.Join(", ", ShippedPlans.Names), StringComparison.Ordinal), PlanTexts.Refused(text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("people.county.liaison", "3")]
    [InlineData("people.county.liaison.overtime", "2 h")] // the short form becomes the map
    [InlineData("calendar.extra-working-day", "[2021-05-29, 2021-05-30]")]
    [InlineData("calendar.terms", "typical")]
    [InlineData("habits.start-lag", "~0..30..90%")]
    [InlineData("channels.mail", "2 d")]
    [InlineData("units.A1-2.terminals", "7")]
    [InlineData("preparation.rosters-submitted.review.sent-back", "40%")]
    [InlineData("preparation.readiness-checked.after.1", "practice-done until T-3")]
    [InlineData("preparation.new-item", "{who: county liaison, effort: 2 h}")]
    [InlineData("test.T.adults-questionnaire", "09:30-done ~3 h")]
    [InlineData("test.L.1.zh", "问卷")]
    [InlineData("test-days.2", "2021-05-29")]
    [InlineData("starts", "2021-02-22")]
    [InlineData("goals", "[P(all dated work items on time) >= 60%]")]
    [InlineData("people.hats", "{county liaison: [exam-group]}")]
    [InlineData("people.absent", "~5%")]
    [InlineData("incidents.fever", "{level: 1, chance: ~1% per school and day}")]
    [InlineData("systems.management-system.workers", "60")] // a system that the plan says nothing of, with the usual values for the rest
    public void Any_value_of_a_plan_can_be_set(string path, string text)
    {
        Plan plan = ShippedPlans.Read("smallest", [new PlanOverride(path, text)]);
        Assert.NotEqual(ShippedPlans.Read("smallest").ResolvedText, plan.ResolvedText);
        PlanAssert.Same(plan, PlanReader.ReadText(plan.ResolvedText, "smallest.rollout.yaml"));
    }

    [Fact]
    public void Headcounts_of_the_long_form_are_set_by_the_short_path()
    {
        Plan plan = ShippedPlans.Read("smallest", [new("people.county.liaison.overtime", "2 h"), new("people.county.liaison", "3")]);
        Assert.Equal((3, true), plan.Season.Offices.Where(o => o.Name == "liaison").Select(o => (o.Persons, o.Overtime is not null)).Single());
    }

    [Theory]
    [InlineData("people.county.liaison", "0", "--set people.county.liaison=0: people.county.liaison: the value is out of range; expected a whole number from 1 to 10000, as in '4', or '1 per county'; found '0'")]
    [InlineData("people.cuonty.liaison", "2", "--set people.cuonty.liaison=2: people.cuonty.liaison: the path leads nowhere at 'cuonty'; expected one of: centre, province, city, county, school, sent-by-county, hats, absent, illness. Did you mean 'people.county.liaison'?")]
    [InlineData("systems.managment-system.workers", "60", "--set systems.managment-system.workers=60: systems.managment-system: unknown channel; expected one of: sampling-system, management-system, questionnaire-system, training, on-site, other; found 'managment-system'. Did you mean 'management-system'?")]
    [InlineData("staffing.visits.helpers.team", "2", "--set staffing.visits.helpers.team=2: staffing.visits.helpers.team: the path leads nowhere at 'helpers'; expected all of a new one at once, as in 'staffing.visits.helpers={teams: ~3, stay: ~5..10..20 min, found: ~15%, mends: staff-trained, rework: ~5..10..20 min}'")]
    [InlineData("closing.thanks-sent.effort", "2 h", "--set closing.thanks-sent.effort=2 h: closing.thanks-sent.effort: the path leads nowhere at 'thanks-sent'; expected one of: incidents-reported, tools-mailed-back, county-summary; or all of a new one at once, as in 'closing.thanks-sent={who: county liaison, effort: ~2..4..12 h}'")]
    [InlineData("test-days", "[2021-05-27", "--set test-days=[2021-05-27: this is not YAML")]
    public void A_mistake_names_the_option(string path, string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<ScenarioException>(() => ShippedPlans.Read("smallest", [new PlanOverride(path, text)])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mistake_elsewhere_is_not_blamed_on_work_items_of_schools_that_are_given_as_a_count()
    {
        foreach (string plan in (string[])["national-2018", "shanxi-2019", "nation-sampled"])
        {
            ScenarioException refused = Assert.Throws<ScenarioException>(() => ShippedPlans.Read(plan, [new("people.county.liaison", "0")]));
            Assert.StartsWith("--set people.county.liaison=0: people.county.liaison: the value is out of range", Assert.Single(refused.Message.Split('\n')), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("people.county.liaison")]
    [InlineData("=3")]
    [InlineData("a=")]
    public void An_option_without_a_value_is_refused(string option) =>
        Assert.Equal($"--set {option}: this sets nothing; expected something like '--set people.county.liaison=2'", Assert.Throws<ScenarioException>(() => PlanOverride.Parse(option)).Message);

    [Fact]
    public void An_option_is_a_path_and_a_value() => Assert.Equal(new PlanOverride("a.b", "c=d"), PlanOverride.Parse(" a.b = c=d "));

    private static ScenarioException Refused(string path) => Assert.Throws<ScenarioException>(() => PlanReader.ReadFile(path));

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name + PlanReader.Extension);
        File.WriteAllText(path, text);
        return path;
    }
}
