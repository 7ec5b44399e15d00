using RolloutSim.Model.Planning;
using RolloutSim.Model.Randomness.Distributions;

namespace RolloutSim.Tests.Model.Planning;

/// <summary>The closed forms against published values, and against each other where one is a special case of another.</summary>
public sealed class QueueTheoryTests
{
    [Fact]
    public void Erlang_C_of_50_servers_at_load_0_8_is_the_published_one()
    {
        var queue = new MMcQueue(40, 1, 50);
        Assert.Equal(0.0869525, queue.WaitProbability, 7);
        Assert.Equal(0.00869525, queue.MeanWait, 8);
        Assert.Equal(queue.Lambda * queue.MeanTime, queue.MeanPresent, 12);
    }

    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(0.8, 4)]
    [InlineData(0.95, 30)]
    public void The_stationary_state_of_M_M_c_has_its_mean_and_its_probability_of_waiting(double load, int servers)
    {
        var queue = new MMcQueue(load * servers, 1, servers);
        double[] states = queue.Stationary();
        Assert.Equal(1, states.Sum(), 9);
        Assert.Equal(queue.MeanPresent, states.Index().Sum(pair => pair.Index * pair.Item), 6);
        Assert.Equal(queue.WaitProbability, 1 - states.Take(servers).Sum(), 9);
    }

    [Fact]
    public void M_M_1_is_M_G_1_with_exponential_service()
    {
        Assert.Equal(new MMcQueue(0.7, 1, 1).MeanWait, new MG1Queue(0.7, new Exponential(1)).MeanWait, 12);
        // A fixed service halves the wait (M/D/1).
        Assert.Equal(new MMcQueue(0.7, 1, 1).MeanWait / 2, new MG1Queue(0.7, new Constant(1)).MeanWait, 12);
    }

    [Fact]
    public void Much_room_makes_M_M_c_K_into_M_M_c()
    {
        var open = new MMcQueue(3, 1, 4);
        var room = new MMcKQueue(3, 1, 4, 400);
        Assert.Equal(open.MeanPresent, room.MeanPresent, 9);
        Assert.Equal(open.MeanWait, room.MeanWait, 9);
    }

    [Fact]
    public void No_room_to_wait_is_Erlang_B()
    {
        // Erlang's table: 10 erlangs, 15 servers: 3.65%.
        Assert.Equal(0.0365, new MMcKQueue(10, 1, 15, 15).BlockingProbability, 4);
    }

    [Fact]
    public void Terminals_enough_servers_for_all_never_wait()
    {
        var terminals = new MachineRepair(50, 20, 0.05, 50);
        Assert.Equal(0.05, terminals.ResponseTime, 9);
        Assert.Equal(50 / 20.05, terminals.Throughput, 9);
    }

    [Fact]
    public void The_bounds_hold_for_terminals()
    {
        foreach (int people in new[] { 1, 5, 20, 100, 1_000 })
        {
            var exact = new MachineRepair(people, 10, 0.2, 1);
            var bounds = new AsymptoticBounds([("server", 0.2, 1)], 10);
            Assert.True(exact.Throughput <= bounds.ThroughputAtMost(people) + 1e-9);
            Assert.True(exact.ResponseTime >= bounds.ResponseTimeAtLeast(people) - 1e-9);
        }
        Assert.Equal(51, new AsymptoticBounds([("server", 0.2, 1)], 10).SaturationPoint, 9);
    }

    [Fact]
    public void Servers_for_a_wanted_wait_are_the_fewest()
    {
        int servers = MMcQueue.ServersFor(40, 1, 0.99, 0.1);
        Assert.True(new MMcQueue(40, 1, servers).WaitQuantile(0.99) <= 0.1);
        Assert.True(new MMcQueue(40, 1, servers - 1).WaitQuantile(0.99) > 0.1);
    }

    [Fact]
    public void What_cannot_keep_up_or_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MMcQueue(5, 1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MMcQueue(0, 1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MMcKQueue(1, 1, 3, 2));
        Assert.Throws<ArgumentException>(() => new AsymptoticBounds([], 1));
    }
}
