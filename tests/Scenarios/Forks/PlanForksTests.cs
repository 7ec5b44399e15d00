using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Errors;
using RolloutSim.Scenarios.Forks;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Scenarios.Forks;

/// <summary>What a plan may change in the middle of its season: each such value acts from the moment on, whatever runs the season; the others are refused by name.</summary>
public sealed class PlanForksTests
{
    private static readonly Plan Smallest = ShippedPlans.Read("smallest"), Xiji = ShippedPlans.Read("xiji-2021");

    [Theory]
    [InlineData("smallest", "T-20 10:00", "closing.county-summary.effort=60 h")]
    [InlineData("smallest", "T-20 10:00", "habits.start-lag=70%")]
    [InlineData("smallest", "T 06:00", "tools.vehicle.speed=20 km/h")]
    [InlineData("smallest", "T 06:00", "tools.vehicle.hand-over=12 min")]
    [InlineData("smallest", "T 08:20", "questionnaire.page.think=90 s")]
    [InlineData("smallest", "T 09:35", "questionnaire.system.service=exponential(mean 3 s)")]
    [InlineData("smallest", "L 08:00", "test-day.pe.trial=150 s")]
    [InlineData("smallest", "L 13:00", "test-day.entry.typists=3")]
    [InlineData("smallest", "L 13:00", "test-day.entry.type=2 min")]
    [InlineData("smallest", "T 08:20", "incidents.efforts.write-down=20 min")]
    [InlineData("xiji-2021", "T-10 10:00", "channels.secure-mail=4 d")]
    [InlineData("xiji-2021", "T-10 10:00", "closing.county-summary-submitted.due=2021-07-20")]
    [InlineData("xiji-2021", "T 06:00", "test-day.gate.check=60 s")]
    [InlineData("xiji-2021", "T 08:20", "test-day.counting.count=40 min")]
    [InlineData("xiji-2021", "T 08:20", "incidents.empty-post.handling=45 min")]
    public void A_value_that_is_read_when_it_is_needed_acts_from_the_moment_on_however_it_is_run(string name, string moment, string change)
    {
        Plan plan = name == "smallest" ? Smallest : Xiji;
        (SimTime at, _) = PlanForks.Moment(plan, moment);
        Plan fork = PlanForks.Make(plan, at, [PlanOverride.Parse(change)]);
        // Some morning among a few has what the value is about.
        bool acts = false;
        for (uint replication = 0; replication < 20 && !acts; replication++)
        {
            var key = new ReplicationKey(1, replication);
            SimModel model = SeasonModel.Make(fork.Season);
            string digest = Runs.Digest(Runs.Sequential(model, key));
            acts = digest != Runs.Digest(Runs.Sequential(SeasonModel.Make(plan.Season), key));
            if (acts) Assert.Equal(digest, Runs.Digest(Runs.Parallel(model, key, Partition.ByUnit(model, UnitLevel.School), 2)));
        }
        Assert.True(acts, $"{change} at {moment} changes nothing");
    }

    [Theory]
    [InlineData("people.school.custodian=4", "units are there from its beginning")]
    [InlineData("people.county.liaison.overtime=3 h", "units are there from its beginning")]
    [InlineData("people.province.inspector=1", "counted in the same way")]
    [InlineData("people.hats={county liaison: [exam-group]}", "units are there from its beginning")]
    [InlineData("units.A1.pupils=20", "units are there from its beginning")]
    [InlineData("staffing.schools.village primary.teachers=9", "units are there from its beginning")]
    [InlineData("incidents.duty.county=0", "more or fewer where there are some")]
    [InlineData("incidents.power-cut.chance=2% per school and day", "what strikes by itself")]
    [InlineData("incidents.power-cut.lasts=2 h", "what strikes by itself")]
    [InlineData("test-days=[2021-05-26, 2021-05-27]", "the bells are set")]
    [InlineData("questionnaire.page.time-out=10 s", "it is settled")]
    [InlineData("questionnaire.per-terminal=2", "it is settled")]
    [InlineData("tools.fetched-by=school", "it is settled")]
    [InlineData("tools.vehicle.capacity=2", "it is settled")]
    [InlineData("test-day.pe.items=6", "it is settled")]
    [InlineData("test-day.weather.rain=90%", "it is settled")]
    [InlineData("office-hours=08:00-20:00", "it is settled")]
    [InlineData("closing.county-summary.who=county exam-group", "it is settled")]
    [InlineData("closing.county-summary.from=2021-06-10", "it is settled")]
    public void A_value_that_is_settled_beforehand_is_refused_by_option_and_key(string change, string reason)
    {
        (SimTime at, _) = PlanForks.Moment(Smallest, "T 09:42");
        ScenarioException refused = Assert.Throws<ScenarioException>(() => PlanForks.Make(Smallest, at, [PlanOverride.Parse("channels.mail=2 d"), PlanOverride.Parse(change)]));
        Assert.StartsWith($"--set {change}: {change.Split('=')[0]}", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("mail", refused.Message.Split("expected")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_decision_and_an_inject_do_is_done_by_their_record_alone()
    {
        (SimTime at, string written) = PlanForks.Moment(Xiji, "T 9:36".Replace(" 9", " 09", StringComparison.Ordinal));
        Assert.Equal("T 09:36", written);
        Plan cut = PlanForks.Make(Xiji, at, [PlanOverride.Inject("power-cut school-14 at T 09:36 lasts 40 min")]);
        Plan decided = PlanForks.Make(cut, PlanForks.Moment(cut, "T 09:37").At, [PlanOverride.Decide("acknowledge power-cut school-14 by county at T 09:38")]);
        Assert.Equal(2, decided.Fork!.All.Length);
        // The same plan in another process, made of its bytes.
        Plan again = PlanContent.Read(PlanContent.Of(decided), "again");
        Assert.Equal(decided.Sha256, again.Sha256);
        Assert.Equal(decided.Fork.All.Select(fork => (fork.At, fork.Before.Sha256)), again.Fork!.All.Select(fork => (fork.At, fork.Before.Sha256)));
        var key = new ReplicationKey(1, 3);
        string digest = Runs.Digest(Runs.Sequential(SeasonModel.Make(decided.Season), key));
        Assert.Equal(digest, Runs.Digest(Runs.Sequential(SeasonModel.Make(again.Season), key)));
        // Known from the beginning, in the same order, it comes to the same.
        Plan known = PlanReader.ReadText(decided.ResolvedText, "known");
        Assert.Equal(digest, Runs.Digest(Runs.Sequential(SeasonModel.Make(known.Season), key)));
    }

    [Fact]
    public void Moments_are_read_as_the_language_writes_them_and_others_are_refused()
    {
        SimTime midnight = Smallest.Civil.At(Smallest.FirstTestDay);
        Assert.Equal(midnight + SimDuration.FromMinutes(582), PlanForks.Moment(Smallest, "T 09:42").At);
        Assert.Equal(midnight + SimDuration.FromMinutes(582), PlanForks.Moment(Smallest, "2021-05-27  09:42").At);
        Assert.Equal(midnight - SimDuration.FromHours(16), PlanForks.Moment(Smallest, "T-1 08:00").At);
        Assert.Equal(Smallest.Civil.At(Smallest.LastTestDay) + SimDuration.FromSeconds((14 * 3600) + 30), PlanForks.Moment(Smallest, "L 14:00:30").At);
        foreach (string wrong in (string[])["", "T", "09:42", "T 9:42", "T 24:00", "T 09:42:77", "X 09:42", "T 09:42 extra", "T+400 09:00", "2020-01-01 09:00"])
            Assert.StartsWith("--at: ", Assert.Throws<ScenarioException>(() => PlanForks.Moment(Smallest, wrong)).Message, StringComparison.Ordinal);
    }
}
