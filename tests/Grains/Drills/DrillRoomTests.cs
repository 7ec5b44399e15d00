using RolloutSim.Grains.Drills;
using RolloutSim.Grains.Runs;
using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Grains.Drills;

/// <summary>Who sits where by the clock on the wall, without a run: who is asked, who is gone, who has fallen silent.</summary>
public sealed class DrillRoomTests
{
    private readonly Wall _wall = new();
    private readonly DrillRoom _room;

    public DrillRoomTests()
    {
        var call = new OutsideCall("A1#desk", Priority.Answer, 1, 0, 0, SimTime.Zero);
        var state = new DrillState { Opening = new DrillOpening([new("county A1", call, call), new("province A", call, call)], SimTime.Zero, SimTime.Never, 10, 60), Sitters = [new(), new()] };
        _room = new DrillRoom(state, _wall);
    }

    [Fact]
    public void One_seat_is_one_persons_and_a_token_is_one_seats()
    {
        _room.Sit(0, "Li", "a", isAsked: false);
        Assert.Equal(DrillRefusal.SeatTaken, Assert.Throws<DrillRefusedException>(() => _room.Sit(0, "Wang", "b", isAsked: false)).Why);
        Assert.Equal(DrillRefusal.SeatNotYours, Assert.Throws<DrillRefusedException>(() => _room.Of("b")).Why);
        Assert.Equal(DrillRefusal.NoSuchSeat, Assert.Throws<DrillRefusedException>(() => _room.Find("city A")).Why);
        Assert.Equal(0, _room.Of("a"));
    }

    [Fact]
    public void Who_is_asked_and_does_not_answer_lapses_and_who_answers_does_not()
    {
        _room.Sit(0, "Li", "a", isAsked: false);
        _room.Sit(1, "Wang", "b", isAsked: false);
        _room.AskAll(all: true);
        Assert.True(_room.IsAnybodyAwaited);
        _room.Hear(1);
        Pass(59);
        Assert.Empty(_room.Lapsed(isGoing: false));
        Pass(2);
        Assert.Equal([(0, DrillEntryKind.NeverAnswered)], _room.Lapsed(isGoing: false));
        _room.Empty(0);
        Assert.False(_room.IsAnybodyAwaited);
    }

    [Fact]
    public void A_terminal_that_does_not_look_is_gone_and_gives_way_before()
    {
        _room.Sit(0, "Li", "a", isAsked: false);
        _wall.Seconds += 3;
        Assert.True(_room.Yields(0));
        Assert.Empty(_room.Lapsed(isGoing: true));
        _wall.Seconds += 13;
        Assert.Equal([(0, DrillEntryKind.SeatLost)], _room.Lapsed(isGoing: true));
    }

    [Fact]
    public void Silence_means_something_only_while_the_clock_goes()
    {
        _room.Sit(0, "Li", "a", isAsked: false);
        _room[0].IsHeld = true;
        for (int i = 0; i < 20; i++)
        {
            Pass(10);
            Assert.Empty(_room.Lapsed(isGoing: false));
        }
        Assert.False(_room.IsAnybodyAwaited);
        for (int i = 0; i < 7; i++)
        {
            Pass(10);
            Assert.Empty(_room.Lapsed(isGoing: true));
        }
        Assert.True(_room.IsAnybodyAwaited); // he is asked whether he is there
        _room.Hear(0);
        Assert.False(_room.IsAnybodyAwaited);
    }

    /// <summary>Time goes on, and all terminals look.</summary>
    private void Pass(int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            _wall.Seconds++;
            _room.See("a");
            _room.See("b");
        }
    }

    private sealed class Wall : TimeProvider
    {
        public long Seconds { get; set; } = 1;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
