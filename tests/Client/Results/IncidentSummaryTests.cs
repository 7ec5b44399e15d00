using System.Text;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Client.Results;

/// <summary>What is told of incidents, from replications whose incidents are known: counts, minutes, limits, who had too much to do.</summary>
public sealed class IncidentSummaryTests
{
    private const int County = 2, School = 3;

    private static readonly Plan Smallest = ShippedPlans.Read("smallest");

    private static readonly SeasonReplication Whole = new SeasonReplicator(Smallest.Season).Run(new RolloutSim.Model.Randomness.ReplicationKey(1, 0));

    private static readonly SimTime Noon = Smallest.Civil.At(Smallest.FirstTestDay, 720);

    [Fact]
    public void Levels_are_those_at_their_worst_and_minutes_count_from_the_right_moment()
    {
        IncidentSummary summary = IncidentSummaryMaker.Make(Results(
            [Incident(1, IncidentLevel.Two, taken: 2, told: 16, decided: 17, resolved: 40), Incident(2, IncidentLevel.Two, taken: 4, told: 9, decided: 20, resolved: 60)],
            [Incident(1, IncidentLevel.One, taken: 1, told: null, decided: 1, resolved: null) with { Rule = ClassRule.Spread }]))!;
        Assert.Equal([(1, 0.5), (2, 1.0), (3, 0.0)], summary.Levels.Select(level => (level.Level, level.PerSeason)));
        Assert.Equal([1, 0.5, 0], summary.Levels.Select(level => level.ToldLate)); // of level 1 nobody was told; of level 2 one after more than 15 minutes
        Assert.Equal((4.0, 60.0, 15.0), (summary.Levels[1].Acknowledged!.P50, summary.Levels[1].Resolved!.P95, summary.Levels[1].LimitMin));
        Assert.Null(summary.Levels[0].Resolved);
        Assert.Equal((0.5, 0.5), (summary.Unresolved, summary.RaisedBySpread));
    }

    [Fact]
    public void Overloaded_is_who_let_a_call_wait_too_long_or_passed_one_on()
    {
        StationResult Busy(IncidentSeat seat, int late, int passedOn) => new(seat, 2, SimDuration.Zero, SimDuration.Zero, 5, late, passedOn, [1, 1, 1], [SimDuration.Zero, SimDuration.Zero, SimDuration.Zero]);
        IncidentSummary summary = IncidentSummaryMaker.Make(Results(
            new DeskReport(County, [], [Busy(IncidentSeat.County, 3, 1), Busy(IncidentSeat.ProvincialInspector, 0, 0)]), new DeskReport(County, [], [Busy(IncidentSeat.County, 0, 0)])))!;
        OverloadSummary county = Assert.Single(summary.Overloaded);
        Assert.Equal(("A1", "county", 0.5, 1.5, 0.5, 5), (county.Unit, county.Seat, county.Share, county.Late, county.PassedOn, county.WaitingMost));
    }

    [Fact]
    public void No_incident_of_level_3_is_a_goal_that_counts_graver_ones_only()
    {
        StudyResults results = Results([Incident(1, IncidentLevel.Two, 1, 1, 1, 1)], [Incident(1, IncidentLevel.Three, 1, 1, 1, 1)]);
        bool[] Held(int level) => new NoIncidentCondition("", level).Held(results.Table)!;
        Assert.Equal([true, false], Held(3));
        Assert.Equal([false, false], Held(1));
        ReplicationTable read = ReplicationsCsv.Read(Smallest, ReplicationsCsv.Bytes(results.Table))!;
        Assert.Equal([[0, 0], [1, 0], [0, 1]], Enumerable.Range(1, 3).Select(level => read.Incidents(level).ToArray()));
        Assert.Null(new NoIncidentCondition("", 3).Held(new ReplicationTable(Smallest with { Season = Smallest.Season with { Incidents = null } }, [Whole])));
    }

    [Fact]
    public void The_table_has_a_row_a_step_and_whole_replications()
    {
        IncidentResult incident = Incident(2, IncidentLevel.Two, 1, 1, 1, 1) with
        {
            Steps = [new(Noon, School, IncidentLevel.One, IncidentStep.Occurred, IncidentSeat.School, false, 0), new(Noon + SimDuration.FromMinutes(3), County, IncidentLevel.Two, IncidentStep.Classified, IncidentSeat.County, true, (byte)ClassRule.Person)],
        };
        var reports = new SeasonReports { Desks = [new DeskReport(School, [incident], [])] };
        string[] lines = Encoding.UTF8.GetString(IncidentsCsv.Bytes(Smallest, [(4, reports), (9, SeasonReports.None)])).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("replication,incident,at,unit,level,step,by,detail,person", lines[0]);
        Assert.Equal("4,power-cut/A1-1/2,2021-05-27T12:00:00+08:00,A1-1,1,occurred,school,,0", lines[1]);
        Assert.Equal("4,power-cut/A1-1/2,2021-05-27T12:03:00+08:00,A1,2,classified,county,person,1", lines[2]);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void A_plan_without_incidents_tells_nothing()
    {
        Plan quiet = Smallest with { Season = Smallest.Season with { Incidents = null } };
        Assert.Null(IncidentSummaryMaker.Make(new StudyResults(quiet, [Whole with { Reports = SeasonReports.None }])));
    }

    private static StudyResults Results(params IncidentResult[][] seasons) => Results([.. seasons.Select(incidents => new DeskReport(School, [.. incidents], []))]);

    private static StudyResults Results(params DeskReport[] seasons) =>
        new(Smallest, [.. seasons.Select((desk, number) => Whole with { Number = (uint)number, Reports = Whole.Reports with { Desks = [desk] } })]);

    private static IncidentResult Incident(int ordinal, IncidentLevel level, double taken, double? told, double decided, double? resolved)
    {
        SimTime At(double minutes) => Noon + SimDuration.FromSecondsRounded(minutes * 60);
        SimTime? Maybe(double? minutes) => minutes is { } known ? At(known) : null;
        return new IncidentResult(
            0, ordinal, Noon, 30, level, level, level, ClassRule.Kind, resolved is null ? IncidentState.Handling : IncidentState.Resolved, Noon, At(taken), Maybe(told), At(decided), Maybe(resolved), []);
    }
}
