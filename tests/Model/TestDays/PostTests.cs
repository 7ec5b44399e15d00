using RolloutSim.Model.Kernel;
using RolloutSim.Model.TestDays;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.TestDays;

/// <summary>What an empty post means for a session, by the plan; and that somebody who comes ends it.</summary>
public sealed class PostTests
{
    private static ExternalEvent Manned(double hour, string post, byte ordinal = 0, PostCause cause = PostCause.Manned)
    {
        var manning = new PostManning(PostManning.HashOf(post), HalfDay.Morning(0), ordinal, cause, cause == PostCause.Manned ? 4711u + ordinal : 0);
        return new ExternalEvent(DayBuilder.At(1, hour), "S01#site", Priority.Arrival, SiteMessage.PostManned, manning.A, manning.Person);
    }

    private static SessionResult Session(PostNeed need, SessionKind kind, params ExternalEvent[] events) => new DayBuilder
    {
        Season = plan => plan with { Outside = [.. events] },
        Days = days => days with { PostsAreTold = true },
    }.School(30).Session("it", kind, 1, 9, 10, session => session with { Posts = [need] }).Run().Session("it");

    [Fact]
    public void Who_is_waited_for_is_waited_for_and_then_somebody_steps_in()
    {
        PostNeed monitor = DayBuilder.Post("monitor", 1, EmptyPost.Wait, waitMinutes: 20);
        Assert.Equal((DayBuilder.At(1, 9), SessionWait.Bell), BeganAndWhy(Session(monitor, SessionKind.Test, Manned(7, "monitor"))));
        Assert.Equal((DayBuilder.At(1, 9) + (DayBuilder.Minute * 12), SessionWait.Post), BeganAndWhy(Session(monitor, SessionKind.Test, Manned(9.2, "monitor"))));
        Assert.Equal((DayBuilder.At(1, 9) + (DayBuilder.Minute * 20), SessionWait.Post), BeganAndWhy(Session(monitor, SessionKind.Test)));
        Assert.Equal((DayBuilder.At(1, 9) + (DayBuilder.Minute * 20), SessionWait.Post), BeganAndWhy(Session(monitor, SessionKind.Test, Manned(7, "monitor"), Manned(8, "monitor", cause: PostCause.Absent))));
        Assert.Equal((DayBuilder.At(1, 9) + (DayBuilder.Minute * 20), SessionWait.Post), BeganAndWhy(Session(monitor, SessionKind.Test, Manned(7, "medic"))));
    }

    [Fact]
    public void Fewer_hands_take_longer()
    {
        PostNeed medic = DayBuilder.Post("monitor", 2, EmptyPost.Slower, slower: 0.5);
        double Minutes(params ExternalEvent[] events)
        {
            SessionResult session = Session(medic, SessionKind.CheckIn, events);
            return (session.Ended - session.Began).TotalSeconds / 60;
        }
        Assert.Equal(5, Minutes(Manned(7, "monitor"), Manned(7, "monitor", 1)), 6);
        Assert.Equal(7.5, Minutes(Manned(7, "monitor", 1)), 6);
        Assert.Equal(10, Minutes(), 6);
    }

    [Fact]
    public void A_room_may_be_closed()
    {
        PostNeed officer = DayBuilder.Post("monitor", 1, EmptyPost.Closed, waitMinutes: 30);
        SessionResult closed = Session(officer, SessionKind.Test), open = Session(officer, SessionKind.Test, Manned(9.25, "monitor"));
        Assert.Equal((SessionState.GivenUp, DayBuilder.At(1, 9.5), 30), (closed.State, closed.Ended, closed.People));
        Assert.Equal((SessionState.Over, DayBuilder.At(1, 9.25)), (open.State, open.Began));
    }

    [Fact]
    public void A_PE_monitor_who_comes_later_opens_one_more_item()
    {
        PostNeed monitors = DayBuilder.Post("pe-monitor", 4, EmptyPost.Slower);
        ExternalEvent[] three = [Manned(7, "pe-monitor"), Manned(7, "pe-monitor", 1), Manned(7, "pe-monitor", 2)];
        SessionResult few = Session(monitors, SessionKind.PeTest, three), more = Session(monitors, SessionKind.PeTest, [.. three, Manned(9.5, "pe-monitor", 3)]);
        Assert.Equal(80, (few.Ended - few.Began).TotalSeconds / 60, 6);
        Assert.InRange((more.Ended - more.Began).TotalSeconds / 60, 67.5, 69.5); // 90 trials in the first half-hour, 150 by four
    }

    private static (SimTime, SessionWait) BeganAndWhy(SessionResult session) => (session.Began, session.WaitedFor);
}
