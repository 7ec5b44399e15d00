using RolloutSim.Model.Custody;
using RolloutSim.Model.Kernel;
using RolloutSim.Model.Randomness.Distributions;
using RolloutSim.Model.TestDays;
using RolloutSim.Tests.Models;

namespace RolloutSim.Tests.Model.Custody;

/// <summary>
/// The chain of custody, worked out by hand where everything is constant; and that under all faults at once every package ends where it should,
/// through hands that follow each other, with the pieces that were put in.
/// </summary>
public sealed class CustodyTests
{
    private static DayBuilder Day(Func<CustodyPlan, CustodyPlan>? custody = null, int schools = 1)
    {
        var day = new DayBuilder { Custody = custody ?? (plan => plan) };
        for (int i = 0; i < schools; i++) day.School(30, km: 30 * (i + 1));
        return day
            .Session("fetched", SessionKind.Fetching, 1, 6, 8)
            .Session("opened", SessionKind.Opening, 1, 8.5, 9)
            .Session("test", SessionKind.Test, 1, 9, 10, session => session with { Pieces = 2 })
            .Session("counted", SessionKind.Counting, 1, 10, 10.5)
            .Session("packed", SessionKind.Packing, 1, 16, 16.25)
            .Session("back-1", SessionKind.Return, 1, 16.25, 18)
            .Session("fetched-again", SessionKind.Fetching, 2, 6, 8)
            .Session("test-2", SessionKind.Test, 2, 9, 10, session => session with { Pieces = 1 })
            .Session("packed-2", SessionKind.Packing, 2, 11, 11.5)
            .Session("back", SessionKind.Return, 2, 11.5, 13);
    }

    [Fact]
    public void By_the_countys_vehicle()
    {
        DayRun run = Day().Run();
        // From 06:00: two minutes to load, 30 on the way, the call at the gate, three to hand over.
        (double, CustodyPlace, CustodyPlace, SignerRole, SignerRole, int)[] expected =
        [
            (1, CustodyPlace.Printer, CustodyPlace.County, SignerRole.Mail, SignerRole.Keeper, 224),
            (360 + 2, CustodyPlace.County, CustodyPlace.WayOut, SignerRole.Keeper, SignerRole.Escort, 224),
            (360 + 2 + 30 + 0.5 + 3, CustodyPlace.WayOut, CustodyPlace.School, SignerRole.Escort, SignerRole.Custodian, 224),
            // On the second day packed from 11:00 to 11:10, and to be ready at 11:30: then the vehicle stands at the gate.
            (690 + 0.5 + 3, CustodyPlace.School, CustodyPlace.WayBack, SignerRole.Custodian, SignerRole.Escort, 224),
            (690 + 0.5 + 3 + 30 + 0.5 + 3, CustodyPlace.WayBack, CustodyPlace.County, SignerRole.Escort, SignerRole.Keeper, 224),
        ];
        Assert.Equal(expected, run.Package().Ledger.Take(5).Select(line => (Math.Round(DayRun.Minutes(line.At), 6), line.From, line.To, line.SignedFrom.Role, line.SignedTo.Role, line.Pieces)));
        Assert.Equal((SessionState.Over, run.Package().Ledger[4].At + SimDuration.FromSeconds(30)), (run.Session("back").State, run.Session("back").Ended));
        Assert.Equal(run.Session("back-1").Began, run.Session("back-1").Ended); // it stays in the school over night
        // The county's hour of work for the mail begins when it has heard of the last session's end.
        Assert.Equal([CustodyPlace.MailBack, CustodyPlace.Receiver], run.Package().Ledger.Skip(5).Select(line => line.To));
        Assert.Equal(run.Item("C", "mail").Completed!.Value + SimDuration.FromSeconds(30 + 60), run.Package().Ledger[5].At);
        Assert.Equal((CustodyPlace.Receiver, 224, 224), (run.Package().Place, run.Package().Printed, run.Package().Pieces));
    }

    [Fact]
    public void By_the_schools_own_and_home_for_the_night()
    {
        DayRun run = Day(plan => plan with { FetchedBy = CarriedBy.School, Night = CarriedBy.County }, schools: 3).Run();
        Assert.All(Enumerable.Range(0, 3), school => Assert.Equal(
            [CustodyPlace.County, CustodyPlace.WayOut, CustodyPlace.School, CustodyPlace.WayBack, CustodyPlace.County, CustodyPlace.WayOut, CustodyPlace.School,
                CustodyPlace.WayBack, CustodyPlace.County, CustodyPlace.MailBack, CustodyPlace.Receiver],
            run.Package(school).Ledger.Select(line => line.To)));
        // They stand at the door together at 06:00, and one keeper serves one after the other, the order being that of the packages' codes.
        Assert.Equal([362, 364, 366], run.Reports.Packages.Select(package => DayRun.Minutes(package.Ledger[1].At)).Order());
    }

    [Fact]
    public void A_school_that_mails_itself_hands_it_to_the_mail()
    {
        DayRun run = Day(plan => plan with { MailedBy = CarriedBy.School, Mailed = -1, Arrived = -1 }).Run();
        Assert.Equal([CustodyPlace.County, CustodyPlace.WayOut, CustodyPlace.School, CustodyPlace.MailBack], run.Package().Ledger.Select(line => line.To).Take(4));
        Assert.Equal(SessionState.Over, run.Session("back").State);
    }

    [Fact]
    public void What_the_mail_brings_late_is_brought_at_once_and_the_day_waits()
    {
        DayRun run = Day(plan => plan with { Received = -1, Faults = plan.Faults }, schools: 2).Run();
        Assert.Equal(SessionWait.Bell, run.Session("opened").WaitedFor);
        DayRun far = Day(plan => plan with { Speed = new Constant(10) }).Run();
        // 30 km at 10 km/h: three hours; the opening waits, and the test behind it.
        double came = 360 + 2 + 180 + 0.5 + 3;
        Assert.Equal((came, SessionWait.Package), (DayRun.Minutes(far.Session("opened").Began), far.Session("opened").WaitedFor));
        Assert.Equal((came + 10, SessionWait.Session), (DayRun.Minutes(far.Session("test").Began), far.Session("test").WaitedFor));
    }

    [Fact]
    public void A_broken_seal_waits_for_a_decision()
    {
        DayRun run = Day(plan => plan with { Faults = plan.Faults with { SealBroken = 1 }, Speed = new Constant(20) }).Run();
        double came = 360 + 2 + 90 + 0.5 + 3; // and half an hour until somebody has decided
        Assert.Equal((Math.Max(510, came + 30), SessionWait.Bell), (DayRun.Minutes(run.Session("opened").Began), run.Session("opened").WaitedFor));
        DayRun slow = Day(plan => plan with { Faults = plan.Faults with { SealBroken = 1 }, Speed = new Constant(15) }).Run();
        Assert.Equal((360 + 2 + 120 + 0.5 + 3 + 30, SessionWait.Incident), (DayRun.Minutes(slow.Session("opened").Began), slow.Session("opened").WaitedFor));
    }

    [Fact]
    public void A_vehicle_that_is_held_up_comes_so_much_later()
    {
        DayRun plain = Day().Run(), held = new DayBuilder
        {
            Custody = plan => plan,
            Season = plan => plan with { Outside = [new ExternalEvent(DayBuilder.At(1, 6.25), "C#store", Priority.Arrival, StoreMessage.Struck, 5, RolloutSim.Model.Incidents.DeskMessage.HashOf("vehicle-accident") | (2400ul << 32))] },
        }.School(30, km: 30).Session("fetched", SessionKind.Fetching, 1, 6, 8).Session("test", SessionKind.Test, 1, 9, 10).Run();
        Assert.Equal(SimDuration.FromMinutes(40), held.Package().Ledger[2].At - plain.Package().Ledger[2].At);
    }

    [Theory]
    [InlineData(CarriedBy.County, CarriedBy.School)]
    [InlineData(CarriedBy.County, CarriedBy.County)]
    [InlineData(CarriedBy.School, CarriedBy.School)]
    [InlineData(CarriedBy.School, CarriedBy.County)]
    public void Under_all_faults_hands_follow_each_other_and_pieces_are_conserved(CarriedBy fetched, CarriedBy night)
    {
        var faults = new CustodyFaults(0.3, new UniformBetween(3600, 86_400), 0.4, 30, 0.3, 0.3, 0.3, new UniformBetween(600, 7200));
        for (uint seed = 1; seed <= 12; seed++)
        {
            DayRun run = new DayBuilder
            {
                Custody = plan => plan with
                {
                    FetchedBy = fetched,
                    Night = night,
                    MailBack = new UniformBetween(3600, 86_400),
                    Vehicles = 2,
                    Capacity = 2,
                    Faults = faults,
                    Speed = new UniformBetween(10, 50),
                    Load = new UniformBetween(60, 300),
                    HandOver = new UniformBetween(60, 600),
                },
                Days = days => days with { Counting = days.Counting with { Wrong = 0.5, Lost = 0.5 }, Weather = new WeatherPlan(0.5, new UniformBetween(600, 14_400), 0.5) },
            }.School(30, km: 3).School(30, km: 45).School(20, km: 20).School(30, km: 12).School(25, km: 30)
                .Session("fetched", SessionKind.Fetching, 1, 6, 8).Session("opened", SessionKind.Opening, 1, 8.5, 9)
                .Session("test", SessionKind.Test, 1, 9, 10, session => session with { Pieces = 2 }).Session("counted", SessionKind.Counting, 1, 10, 10.5)
                .Session("packed", SessionKind.Packing, 1, 16, 16.25).Session("back-1", SessionKind.Return, 1, 16.25, 18)
                .Session("fetched-again", SessionKind.Fetching, 2, 6, 8).Session("test-2", SessionKind.Test, 2, 9, 10, session => session with { Pieces = 1 })
                .Session("packed-2", SessionKind.Packing, 2, 11, 11.5).Session("back", SessionKind.Return, 2, 11.5, 13).Run(seed);
            for (int school = 0; school < 5; school++)
            {
                PackageReport package = run.Package(school);
                Assert.Equal(CustodyPlace.Receiver, package.Place);
                Assert.All(package.Ledger.Zip(package.Ledger.Skip(1)), pair => Assert.True(pair.First.To == pair.Second.From && pair.First.At <= pair.Second.At, $"{pair}"));
                Assert.Equal(package.Printed, package.Pieces + run.Site(school).PiecesLost);
            }
        }
    }
}
