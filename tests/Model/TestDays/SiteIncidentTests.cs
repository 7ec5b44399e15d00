using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.TestDays;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.TestDays;

/// <summary>What an incident stops stands still and goes on where it was; decisions do what they say.</summary>
public sealed class SiteIncidentTests
{
    private const ulong Incident = 77;

    private static ExternalEvent Mail(double hour, ushort kind, ulong b = 0, ulong key = Incident) => new(DayBuilder.At(1, hour), "S01#site", Priority.Arrival, kind, key, b);

    private static ExternalEvent Struck(double hour, string kind, uint seconds = 0) => Mail(hour, SiteMessage.Struck, DeskMessage.HashOf(kind) | ((ulong)seconds << 32));

    private static ExternalEvent Decided(double hour, IncidentDecision decision, uint parameter = 0) => Mail(hour, SiteMessage.Decided, (byte)decision | ((ulong)parameter << 32));

    private static DayRun Day(params ExternalEvent[] events) =>
        new DayBuilder { Season = plan => plan with { Outside = [.. events] }, Days = days => days with { Paper = new PaperPlan(60, 1, new Constant(1800)) } }.School(30, terminals: 30)
            .Session("paper", SessionKind.Test, 1, 9, 10)
            .Session("screen", SessionKind.Test, 1, 10.5, 11.5, session => session with { OnTerminals = true })
            .Session("adults", SessionKind.AdultsQuestionnaire, 1, 9.5, 10)
            .Session("pe", SessionKind.PeTest, 1, 14, 15).Run();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_power_cut_stops_what_is_at_terminals_until_it_is_over(bool isKnown)
    {
        DayRun run = isKnown ? Day(Struck(9.75, "power-cut", seconds: 1800)) : Day(Struck(9.75, "power-cut"), Mail(10.25, SiteMessage.Lifted));
        Assert.Equal(DayBuilder.At(1, 10.5), run.Session("adults").Ended);
        Assert.Equal(SimDuration.FromMinutes(30), run.Session("adults").Stood);
        Assert.Equal(DayBuilder.At(1, 10), run.Session("paper").Ended);
        Assert.Equal((SessionWait.Bell, SimDuration.Zero), (run.Session("screen").WaitedFor, run.Session("screen").Stood));
    }

    [Fact]
    public void What_has_not_begun_waits_for_its_end()
    {
        DayRun run = Day(Struck(10.25, "log-in-failure"), Mail(11, SiteMessage.Lifted));
        Assert.Equal((DayBuilder.At(1, 11), SessionWait.Incident), (run.Session("screen").Began, run.Session("screen").WaitedFor));
        Assert.Equal(DayBuilder.At(1, 12), run.Session("screen").Ended);
    }

    [Fact]
    public void Unknown_kinds_stop_nothing() => Assert.Equal(DayBuilder.At(1, 10), Day(Struck(9.25, "sunshine")).Session("paper").Ended);

    [Fact]
    public void Two_at_once_are_over_when_both_are()
    {
        DayRun run = Day(Struck(9.75, "power-cut", 600), new ExternalEvent(DayBuilder.At(1, 9.8), "S01#site", Priority.Arrival, SiteMessage.Struck, 78, DeskMessage.HashOf("line-cut") | (1800ul << 32)));
        Assert.Equal(33, run.Session("adults").Stood.TotalSeconds / 60, 6);
    }

    [Fact]
    public void Going_on_postponing_and_closing()
    {
        Assert.Equal(DayBuilder.At(1, 10.25), Day(Struck(9.75, "power-cut"), Decided(10, IncidentDecision.Resume)).Session("adults").Ended);
        Assert.Equal(DayBuilder.At(1, 10.75), Day(Struck(9.75, "power-cut"), Decided(10, IncidentDecision.Postpone, 30)).Session("adults").Ended);
        DayRun closed = Day(Struck(9.25, "fire"), Decided(9.5, IncidentDecision.CloseRoom));
        Assert.Equal((SessionState.GivenUp, DayBuilder.At(1, 9.5), 30), (closed.Session("paper").State, closed.Session("paper").Ended, closed.Session("paper").People));
        Assert.Equal(SessionState.Over, closed.Session("pe").State);
    }

    [Fact]
    public void Paper_comes_from_the_printer_and_may_come_too_late()
    {
        // 30 sheets at 60 an hour, half an hour on the way, a call by telephone: an hour after the decision, from the beginning.
        DayRun run = Day(Struck(10.75, "log-in-failure"), Decided(11, IncidentDecision.SwitchToPaper));
        Assert.Equal((SessionState.Over, DayBuilder.At(1, 13) + SimDuration.FromSeconds(30)), (run.Session("screen").State, run.Session("screen").Ended));
        Assert.Equal(SessionWait.Paper, run.Session("screen").WaitedFor);

        DayRun late = new DayBuilder
        {
            Season = plan => plan with { Outside = [Struck(9.25, "log-in-failure"), Decided(9.5, IncidentDecision.SwitchToPaper)] },
            Days = days => days with { Paper = new PaperPlan(60, 1, new Constant(86_400)) },
        }.School(30, terminals: 30).Session("screen", SessionKind.Test, 1, 9, 10, session => session with { OnTerminals = true }).Run();
        Assert.Equal((SessionState.GivenUp, DayBuilder.At(1, 12.5), 30), (late.Session("screen").State, late.Session("screen").Ended, late.Session("screen").People));
    }
}
