using RolloutSim.Model.Custody;
using RolloutSim.Model.Executors;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness;
using RolloutSim.Model.Season;
using RolloutSim.Model.Units;
using RolloutSim.Scenarios;
using RolloutSim.Scenarios.Composing;
using RolloutSim.Scenarios.Forks;
using RolloutSim.Tests.Models;
using static RolloutSim.Tests.Models.IncidentPlans;

namespace RolloutSim.Tests.Model.Season;

/// <summary>
/// People and vehicles that come or go at a fork: who comes takes what waits at that very moment, who goes finishes what he has begun; at the season's first moment it is as if they had
/// always been there; before the moment nothing moves, and it is one however it is run.
/// </summary>
public sealed class ForkPeopleTests
{
    private static readonly Plan Smallest = ShippedPlans.Read("smallest"), Xiji = ShippedPlans.Read("xiji-2021");

    private static readonly ReplicationKey Key = new(1, 2);

    [Theory]
    [InlineData("people.county.information-officer=2")]
    [InlineData("people.county.exam-group=1")]
    [InlineData("people.county.exam-group=4")]
    [InlineData("people.county.vehicle=3")]
    [InlineData("people.province.information-officer=3")]
    [InlineData("tools.keepers=1")]
    [InlineData("tools.keepers=5")]
    public void From_the_first_moment_on_it_is_as_if_it_had_always_been_so(string change)
    {
        PlanOverride set = PlanOverride.Parse(change);
        Plan always = ShippedPlans.Read("smallest", [set]), fork = PlanForks.Make(Smallest, SimTime.Zero, [set]);
        SeasonReports expected = Reports(always.Season, Key), found = Reports(fork.Season, Key);
        Assert.Equal(Items(expected), Items(found));
        Assert.Equal(expected.Packages.Select(package => string.Join('\n', package.Ledger)), found.Packages.Select(package => string.Join('\n', package.Ledger)));
        Assert.Equal(expected.Offices.SelectMany(unit => unit.Offices).Select(office => (office.Unit, office.Office, office.Persons, office.Busy)), found.Offices.SelectMany(unit => unit.Offices).Select(office => (office.Unit, office.Office, office.Persons, office.Busy)));
    }

    [Theory]
    [InlineData("xiji-2021", "T-40 09:10", "people.county.information-officer=6")]
    [InlineData("xiji-2021", "T-40 09:10", "people.county.exam-group=6")]
    [InlineData("xiji-2021", "T-40 09:10", "people.province.liaison=2")]
    [InlineData("xiji-2021", "T 08:20", "incidents.duty.county=4")]
    [InlineData("xiji-2021", "T 08:20", "incidents.helpers.power.crews=1")]
    [InlineData("smallest", "T-1 18:00", "people.county.vehicle=2")]
    [InlineData("smallest", "T 06:20", "people.county.vehicle=3")]
    [InlineData("smallest", "L 12:30", "people.county.vehicle=2")]
    [InlineData("smallest", "T 08:20", "people.province.duty-desk=3")]
    [InlineData("school-2026", "T-40 09:10", "people.school.leading-group=5")]
    [InlineData("xiji-2021", "T 05:00", "tools.keepers=1")]
    public void Before_the_moment_nothing_moves_and_it_is_one_however_it_is_run(string name, string moment, string change)
    {
        Plan plan = name switch { "smallest" => Smallest, "xiji-2021" => Xiji, _ => ShippedPlans.Read(name) };
        (SimTime at, _) = PlanForks.Moment(plan, moment);
        Plan fork = PlanForks.Make(plan, at, [PlanOverride.Parse(change)]);
        SimModel model = SeasonModel.Make(fork.Season);
        RunResult result = Runs.Sequential(model, Key);
        string digest = Runs.Digest(result);
        Assert.NotEqual(digest, Runs.Digest(Runs.Sequential(SeasonModel.Make(plan.Season), Key)));
        Assert.Equal(digest, Runs.Digest(Runs.Parallel(model, Key, Partition.ByUnit(model, UnitLevel.School), 2)));
        Assert.Equal(digest, Runs.Digest(Runs.Snapshotted(model, Key, 40, Partition.Single(model), Partition.ByUnit(model, UnitLevel.School))));
        SeasonReports before = Reports(plan.Season, Key), after = Reports(fork.Season, Key);
        Assert.Equal(Items(before).Where(item => item.Completed < at), Items(after).Where(item => item.Completed < at));
        Assert.Equal(Lines(before).Where(line => line.At < at), Lines(after).Where(line => line.At < at));
        Assert.All(after.Packages, package => Assert.Equal(CustodyPlace.Receiver, package.Place));
        // A fork of it, with nothing changed or back again, goes on as well.
        SimTime later = at + SimDuration.FromMinutes(37);
        Assert.Equal(digest, Runs.Digest(Runs.Sequential(SeasonModel.Make(PlanForks.Make(fork, later, []).Season), Key)));
        string back = $"{change.Split('=')[0]}={Value(plan, change.Split('=')[0])}";
        Runs.Sequential(SeasonModel.Make(PlanForks.Make(fork, later, [PlanOverride.Parse(back)]).Season), Key);
    }

    [Fact]
    public void A_second_vehicle_in_the_middle_of_the_morning_brings_the_last_package_no_later()
    {
        SeasonReports One(Plan plan) => Reports(plan.Season, Key);
        SimTime Last(SeasonReports reports) => reports.Packages.Max(package => package.Ledger.First(line => line.To == CustodyPlace.School).At);
        // One package a trip: the vehicle has to come back twice.
        Plan slow = ShippedPlans.Read("smallest", [PlanOverride.Parse("tools.vehicle.capacity=1")]);
        SimTime alone = Last(One(slow)), evening = Last(One(PlanForks.Make(slow, PlanForks.Moment(slow, "T-1 18:00").At, [PlanOverride.Parse("people.county.vehicle=2")])));
        SimTime late = Last(One(PlanForks.Make(slow, PlanForks.Moment(slow, "T 06:05").At, [PlanOverride.Parse("people.county.vehicle=2")])));
        Assert.Equal(Last(One(ShippedPlans.Read("smallest", [PlanOverride.Parse("tools.vehicle.capacity=1"), PlanOverride.Parse("people.county.vehicle=2")]))), evening);
        Assert.True(evening < alone && late < alone, $"{evening} {late} {alone}");
    }

    [Fact]
    public void More_keepers_hand_out_sooner_what_is_asked_for_from_the_moment_on()
    {
        // Each school comes with its own vehicle, and nearly all at once; it takes half an hour at the door.
        PlanOverride[] slow = [PlanOverride.Parse("tools.fetched-by=school"), PlanOverride.Parse("tools.vehicle.load=30 min"), PlanOverride.Parse("tools.keepers=1")], more = [PlanOverride.Parse("tools.keepers=3")];
        Plan one = ShippedPlans.Read("smallest", slow);
        SimTime Last(Plan plan) => Reports(plan.Season, Key).Packages.Max(package => package.Ledger.First(line => line.To == CustodyPlace.School).At);
        SimTime alone = Last(one), evening = Last(PlanForks.Make(one, PlanForks.Moment(one, "T-1 18:00").At, more)), late = Last(PlanForks.Make(one, PlanForks.Moment(one, "T 07:59").At, more));
        Assert.Equal(Last(ShippedPlans.Read("smallest", [.. slow, .. more])), evening);
        Assert.True(evening < alone, $"{evening} {alone}");
        Assert.Equal(alone, late); // all had been asked for
    }

    [Theory]
    [InlineData(1, 2, new double[] { 3, 5, 6 })] // one takes down, 3 minutes each; a second comes at minute 4.5
    [InlineData(1, 1, new double[] { 3, 6, 9 })]
    [InlineData(2, 1, new double[] { 3, 3, 6 })] // both finish what they have begun
    [InlineData(3, 1, new double[] { 3, 3, 3 })]
    public void Who_comes_to_a_duty_desk_takes_what_waits_and_who_goes_finishes(int before, int after, double[] taken)
    {
        ExternalEvent[] struck = [.. Enumerable.Range(1, 3).Select(school => IncidentRun.Strike($"S{school:d2}", "power-cut", 0, (ulong)school))];
        IncidentsPlan incidents = Make(Kind("power-cut", 2)).With(IncidentSeat.County, before);
        SeasonPlan plan = IncidentRun.Plan(incidents, 3, struck);
        SeasonPlan fork = ForkPlan.Join(plan, IncidentRun.At(4.5), plan with { Incidents = incidents.With(IncidentSeat.County, after) });
        IncidentRun run = IncidentRun.Of(fork);
        Assert.Equal(taken, run.All.Select(incident => incident.Acknowledged!.Value.Microseconds / 60e6).Order());
        if (before == after) Assert.Equal(IncidentRun.Of(plan).Digest, run.Digest);
    }

    private static SeasonReports Reports(SeasonPlan plan, ReplicationKey key)
    {
        SimModel model = SeasonModel.Make(plan);
        RunResult result = Runs.Sequential(model, key);
        return SeasonReports.Of(Enumerable.Range(0, model.Count).Select(result.Hosts[0].Process));
    }

    private static IEnumerable<WorkItemResult> Items(SeasonReports reports) => reports.Offices.SelectMany(unit => unit.Items);

    private static IEnumerable<Handover> Lines(SeasonReports reports) => reports.Packages.SelectMany(package => package.Ledger);

    private static int Value(Plan plan, string path) => path switch
    {
        "people.county.vehicle" => plan.Season.Custody!.Vehicles,
        "tools.keepers" => plan.Season.Custody!.Keepers,
        "incidents.duty.county" => plan.Season.Incidents!.Staff[(int)IncidentSeat.County],
        "incidents.helpers.power.crews" => plan.Season.Incidents!.Staff[(int)IncidentSeat.Power],
        _ => plan.Season.Offices.Single(office => office.Name == path.Split('.')[2] && office.Level.ToString().Equals(path.Split('.')[1], StringComparison.OrdinalIgnoreCase)).Persons,
    };
}
