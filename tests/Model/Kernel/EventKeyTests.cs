using RolloutSim.Model.Kernel;

namespace RolloutSim.Tests.Model.Kernel;

/// <summary>The one order: time, priority, origin, sequence, each deciding only where all before it are equal.</summary>
public sealed class EventKeyTests
{
    [Fact]
    public void Keys_order_by_time_then_priority_then_origin_then_sequence()
    {
        EventKey[] ascending =
        [
            new(new SimTime(1), Priority.Arrival, 9, 9),
            new(new SimTime(2), Priority.CapacityChange, 9, 9),
            new(new SimTime(2), Priority.Completion, 1, 9),
            new(new SimTime(2), Priority.Completion, 2, 0),
            new(new SimTime(2), Priority.Completion, 2, 1),
            new(new SimTime(2), Priority.Completion, EventKey.OriginsMax - 1, 0),
            new(new SimTime(2), Priority.Arrival, 0, uint.MaxValue),
            new(new SimTime(3), Priority.CapacityChange, 0, 0),
        ];
        Assert.Equal(ascending, ascending.Reverse().Order());
        SimEvent[] events = [.. ascending.Select(key => new SimEvent(key.At, key.Order, 0, 0, 0, 0))];
        for (int i = 1; i < events.Length; i++)
        {
            Assert.True(events[i - 1].IsBefore(events[i]));
            Assert.False(events[i].IsBefore(events[i - 1]));
            Assert.Equal(ascending[i], events[i].Key);
        }
    }
}
