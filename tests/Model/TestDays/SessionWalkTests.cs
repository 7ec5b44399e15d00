using RolloutSim.Model.Kernel;
using RolloutSim.Model.Season;
using RolloutSim.Model.TestDays;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.TestDays;

/// <summary>Lateness after the test days is explained by what happened on them: stretches and blame worked out by hand, to the microsecond.</summary>
public sealed class SessionWalkTests
{
    private const double Call = 0.5 / 60; // hours of a telephone call: to the offices, and from the school to the county

    /// <summary>The county's hour of work after the test is due at some hour of the first day.</summary>
    private static (IReadOnlyList<(double From, double To, LateTag Tag, double Allowed)> Stretches, Dictionary<LateTag, double> Blame) Explain(DayBuilder day, double due)
    {
        SeasonPlan plan = day.Build();
        int mail = Enumerable.Range(0, plan.WorkItems.Length).Single(item => plan.WorkItems[item].Id == "mail");
        plan = plan with { WorkItems = plan.WorkItems.SetItem(mail, plan.WorkItems[mail] with { Due = DayBuilder.At(1, due), PrintedDue = DayBuilder.At(1, due) }) };
        DayRun run = DayRun.Of(plan);
        var offices = new SeasonOffices(plan, run.Processes);
        LateItem late = WhyLate.Of(plan, run.Processes, plan.End).Single(item => item.Item == mail);
        double Hour(SimTime t) => Math.Round((t - DayBuilder.At(1, 0)).TotalHours, 9);
        return (
            [.. LateWalk.Of(plan, offices, late.Unit, mail, plan.End).Select(segment => (Hour(segment.From), Hour(segment.To), segment.Tag, Math.Round(segment.Allowance.TotalHours, 9)))],
            late.Blames.GroupBy(blame => blame.Tag).ToDictionary(group => group.Key, group => Math.Round(group.Sum(blame => blame.Amount.TotalHours), 9)));
    }

    private static double R(double hours) => Math.Round(hours, 9);

    [Fact]
    public void A_session_that_takes_longer_is_blamed_for_what_it_takes_more()
    {
        // Planned 10 to 11, and takes two hours: the second is its fault. The county works from 12:01 on for an hour and should be done at 12:30.
        var day = new DayBuilder { Days = days => days with { Batches = days.Batches with { Takes = new RolloutSim.Model.Randomness.Distributions.Constant(1200) } } }
            .School(30).Session("singing", SessionKind.Batches, 1, 10, 11);
        (var stretches, Dictionary<LateTag, double> blame) = Explain(day, 12.5);
        Assert.Equal(
            [(10, 12, LateTag.Session, 1), (12, R(12 + Call), LateTag.System, 0), (R(12 + Call), R(12 + (2 * Call)), LateTag.System, 0), (R(12 + (2 * Call)), R(13 + (2 * Call)), LateTag.Effort, 1)],
            stretches);
        // What was left over: from 10:00 to 12:30 less two hours allowed, half an hour; the session took an hour more, the calls a minute.
        Assert.Equal(new Dictionary<LateTag, double> { [LateTag.Session] = 0.5, [LateTag.System] = R(2 * Call) }, blame);
    }

    [Fact]
    public void What_stands_still_is_blamed_for_it_and_the_chain_goes_back_to_the_first_bell()
    {
        // Two sessions of an hour without a break between them; in the first the power fails for half an hour.
        var day = new DayBuilder
        {
            Season = plan => plan with
            {
                Outside = [new ExternalEvent(DayBuilder.At(1, 9.5), "S01#site", Priority.Arrival, SiteMessage.Struck, 7, RolloutSim.Model.Incidents.DeskMessage.HashOf("power-cut") | (1800ul << 32))],
            },
        }.School(30, terminals: 30).Session("one", SessionKind.Test, 1, 9, 10, session => session with { OnTerminals = true }).Session("two", SessionKind.Test, 1, 10, 11);
        (var stretches, Dictionary<LateTag, double> blame) = Explain(day, 12.25);
        Assert.Equal([(9, 10, LateTag.Session, 1), (10, 10.5, LateTag.Standstill, 0), (10.5, 11.5, LateTag.Session, 1)], stretches.Take(3));
        Assert.Equal(0.25, blame[LateTag.Standstill]); // a quarter of an hour was left over
        Assert.Equal([LateTag.System, LateTag.Standstill], blame.Keys.Order());
    }

    [Fact]
    public void A_package_that_comes_late_is_transit_from_the_bell_of_the_fetching_on()
    {
        // 60 km at 20 km/h: three hours, two minutes to load, half a minute's call, three to hand over; planned are two hours.
        var day = new DayBuilder { Custody = plan => plan with { Speed = new RolloutSim.Model.Randomness.Distributions.Constant(20) } }
            .School(30, km: 60).Session("fetched", SessionKind.Fetching, 1, 6, 8).Session("test", SessionKind.Test, 1, 9, 10);
        double came = R(6 + (2 / 60.0) + 3 + Call + (3 / 60.0));
        (var stretches, Dictionary<LateTag, double> blame) = Explain(day, 10.5);
        Assert.Equal([(6, came, LateTag.Transit, 2), (came, R(came + 1), LateTag.Session, 1)], stretches.Take(2));
        // Half an hour was left over between eight and half past ten, less the county's hour.
        Assert.Equal(R(came - 8 - 0.5), blame[LateTag.Transit]);
    }

    [Fact]
    public void A_post_that_stays_empty_is_absence()
    {
        var day = new DayBuilder { Days = days => days with { PostsAreTold = true } }
            .School(30).Session("test", SessionKind.Test, 1, 9, 10, session => session with { Posts = [DayBuilder.Post("monitor", 1, EmptyPost.Wait, waitMinutes: 30)] });
        (var stretches, Dictionary<LateTag, double> blame) = Explain(day, 11.25);
        Assert.Equal([(9, 9.5, LateTag.Absence, 0), (9.5, 10.5, LateTag.Session, 1)], stretches.Take(2));
        Assert.Equal(0.25, blame[LateTag.Absence]);
    }

    [Fact]
    public void A_work_item_that_is_late_leads_the_way_back_into_the_preparation()
    {
        // The rooms take an hour and a half from 9 on: effort of the school's head, of whom nobody said how long he takes but an hour's nominal value.
        var day = new DayBuilder
        {
            Season = plan => plan with { WorkItems = plan.WorkItems.Replace(plan.WorkItems[^1], plan.WorkItems[^1] with { After = [], From = DayBuilder.At(1, 9), Effort = new RolloutSim.Model.Randomness.Distributions.Constant(5400) }) },
            Days = days => days with { Sessions = [days.Sessions[0] with { Needs = [days.Sessions.Length + 2] }] },
        }.School(30).Session("test", SessionKind.Test, 1, 9, 10);
        (var stretches, _) = Explain(day, 12);
        Assert.Equal((9, 10.5, LateTag.Effort, 1.5), stretches[0]);
        Assert.Equal((R(10.5 + Call), R(11.5 + Call), LateTag.Session, 1), stretches.Single(stretch => stretch.Tag == LateTag.Session));
    }
}
