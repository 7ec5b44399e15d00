using System.Collections.Immutable;
using RolloutSim.Model.Incidents;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Model.Incidents;

public sealed class DutyStationTests
{
    private static readonly ImmutableArray<SimDuration> Limits = [SimDuration.FromMinutes(15), SimDuration.FromMinutes(5), SimDuration.FromMinutes(3)];

    [Fact]
    public void The_gravest_goes_first_then_who_came_first_and_nobody_is_taken_away_from_his_work()
    {
        var station = new DutyStation(IncidentSeat.County, 1);
        Put(station, 1, 1, 0);
        Assert.Equal(1ul, Begin(station, 0));
        Put(station, 2, 1, 1);
        Put(station, 3, 3, 2);
        Put(station, 4, 2, 3);
        Put(station, 5, 3, 4);
        Assert.Null(Begin(station, 5)); // the first is still at work
        var order = new List<ulong>();
        ulong inHand = 1;
        for (int minute = 6; minute < 10; minute++)
        {
            station.End(inHand, DutyWork.WriteDown, 0, At(minute));
            order.Add(inHand = Begin(station, minute)!.Value);
        }
        Assert.Equal([3, 5, 4, 2], order);
        Assert.Equal((4, 1, 1, 1), (station.WaitingMost, station.BegunOf(IncidentLevel.Two), station.InHand, station.Late)); // a level 3 waited 4 minutes; another 3, as long as it may
        Assert.Equal(SimDuration.FromMinutes(4 + 3), station.WaitedOf(IncidentLevel.Three));
        station.End(2, DutyWork.WriteDown, 0, At(12));
        Assert.Equal((SimDuration.FromMinutes(12), SimDuration.FromMinutes(12)), (station.Busy, station.AllBusy));
    }

    [Fact]
    public void Who_holds_the_seat_decides_by_himself_and_other_work_goes_on()
    {
        var station = new DutyStation(IncidentSeat.School, 1) { IsHeld = true };
        Put(station, 1, 3, 0);
        station.Enqueue(new DutyTicket(2, DutyWork.Handle, 0, IncidentLevel.One, At(0)));
        Assert.Equal(2ul, Begin(station, 1));
        station.End(2, DutyWork.Handle, 0, At(2));
        Assert.Null(Begin(station, 2));
        station.IsHeld = false;
        Assert.Equal(1ul, Begin(station, 3));
    }

    [Fact]
    public void Work_can_be_withdrawn_and_promoted_while_it_waits()
    {
        var station = new DutyStation(IncidentSeat.County, 1);
        for (ulong i = 1; i <= 4; i++) Put(station, i, 1, 0);
        Assert.True(station.Withdraw(2, DutyWork.WriteDown));
        Assert.False(station.Withdraw(2, DutyWork.WriteDown));
        Assert.True(station.Promote(4, DutyWork.WriteDown, IncidentLevel.Two, 1));
        Assert.False(station.Promote(9, DutyWork.WriteDown, IncidentLevel.Two, 1));
        Assert.Equal(3, station.Waiting);
        Assert.Equal(4ul, Begin(station, 1));
        Assert.True(station.Has(4, DutyWork.WriteDown) && station.Has(1, DutyWork.WriteDown) && !station.Has(2, DutyWork.WriteDown) && !station.Has(1, DutyWork.Tell));
        Assert.Equal(4ul, station.End(4, DutyWork.WriteDown, 1, At(2)).Incident);
        Assert.Throws<InvariantException>(() => station.End(4, DutyWork.WriteDown, 1, At(2)));
    }

    [Fact]
    public void A_long_queue_keeps_its_order_through_snapshots()
    {
        var station = new DutyStation(IncidentSeat.County, 1);
        for (ulong i = 0; i < 300; i++) Put(station, i, 1, (int)i);
        for (ulong i = 0; i < 300; i++)
        {
            Assert.Equal(i, Begin(station, 300 + (int)i));
            var writer = new SnapshotWriter();
            station.Save(writer);
            var again = new DutyStation(IncidentSeat.County, 1);
            again.Load(new SnapshotReader(writer.ToArray()));
            var second = new SnapshotWriter();
            again.Save(second);
            Assert.Equal(writer.ToArray(), second.ToArray());
            station = again;
            station.End(i, DutyWork.WriteDown, 0, At(300 + (int)i));
        }
        Assert.Equal(0, station.Waiting);
    }

    private static void Put(DutyStation station, ulong incident, int level, int minute) =>
        station.Enqueue(new DutyTicket(incident, DutyWork.WriteDown, 0, (IncidentLevel)level, At(minute)));

    private static ulong? Begin(DutyStation station, int minute) => station.TryBegin(At(minute), Limits, out DutyTicket ticket) ? ticket.Incident : null;

    private static SimTime At(int minute) => SimTime.Zero + SimDuration.FromMinutes(minute);
}
