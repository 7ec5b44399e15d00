using System.Text;
using RolloutSim.Client.Results;
using RolloutSim.Client.Runs;
using RolloutSim.Model.Season;
using RolloutSim.Model.Staffing;
using RolloutSim.Model.TestDays;
using RolloutSim.Scenarios;

namespace RolloutSim.Tests.Client.Results;

/// <summary>What is told of posts, from two replications whose gaps are known: both agree with the results to the post.</summary>
public sealed class PostsSummaryTests
{
    private static readonly Plan Smallest = ShippedPlans.Read("smallest");

    private static readonly StaffingPlan Staffing = Smallest.Season.Staffing!;

    [Fact]
    public void Empty_posts_of_a_day_are_counted_once_and_by_cause()
    {
        // The first replication: a medic missing in both halves of T, a custodian on L; the second: nobody. Two test days.
        PostsSummary summary = PostsSummaryMaker.Make(Smallest, [Told(Gap("medic", 0, PostCause.TakenElsewhere), Gap("medic", 1, PostCause.TakenElsewhere), Gap("custodian", 2, PostCause.Absent)), Told()])!;
        Assert.Equal((3 * Staffing.Posts.Sum(post => post.Count), 2), (summary.Posts, summary.TestDays));
        Assert.Equal(0.5, summary.EmptyADay.Mean);
        Assert.Equal([("medic", "taken-elsewhere", 0.25), ("custodian", "absent", 0.25)], summary.Gaps.OrderByDescending(gap => gap.Post).Select(gap => (gap.Post, gap.Cause, gap.ADay)));
        Assert.Equal(["2021-05-27 morning 0.5", "2021-05-27 afternoon 0.5", "2021-05-28 morning 0.5"], summary.HalfDays.Select(half => FormattableString.Invariant($"{half.HalfDay} {half.Empty}")));
        Assert.Equal([("A1", 0.5)], summary.Counties.Select(county => (county.Unit, county.ADay)));
    }

    [Fact]
    public void Substitutes_are_late_who_come_after_the_time()
    {
        PostResult At(int halfDay, int minutes) => Gap("custodian", halfDay, PostCause.Manned) with
        {
            Person = new PostHolder(1, new Home(3, -1, 1, 0), 0, 0, 0, true, null),
            Arrived = Staffing.HalfDays[halfDay].From + RolloutSim.Model.Kernel.SimDuration.FromMinutes(minutes),
            IsSubstitute = true,
        };
        PostsSummary summary = PostsSummaryMaker.Make(Smallest, [Told(At(0, 20), At(1, 0), At(2, 0))])!;
        Assert.Equal((1.0, 0.5, 0.0), (summary.SubstitutesADay.Mean, summary.LateADay.Mean, summary.EmptyADay.Mean));
        Assert.Null(summary.SubstitutesADay.Low);
    }

    [Fact]
    public void The_table_has_a_row_a_post_and_half_day()
    {
        string[] lines = Encoding.UTF8.GetString(StaffingCsv.Bytes(Smallest, (0, Told(Gap("medic", 1, PostCause.NobodyEligible))), [])).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("replication,county,unit,post,ordinal,half_day,status,person,from,distance_m,trained,substitute,arrived_at", lines[0]);
        Assert.Equal("0,A1,A1-1,medic,1,2021-05-27 afternoon,nobody-eligible,,,,,,", lines[1]);
    }

    [Fact]
    public void A_plan_without_staffing_tells_nothing() =>
        Assert.Null(PostsSummaryMaker.Make(Smallest with { Season = Smallest.Season with { Staffing = null } }, [SeasonReports.None]));

    private static SeasonReports Told(params PostResult[] posts) => new() { Staffing = [new StaffingReport(2, 100, 50, 0, 0, 0, [.. posts])] };

    private static PostResult Gap(string post, int halfDay, PostCause cause) =>
        new(3, Staffing.Posts.Index().First(known => known.Item.Name == post).Index, 0, halfDay, cause, null, RolloutSim.Model.Kernel.SimTime.Never, false);
}
